import type * as z from 'zod';
import type { Refusal, ValueProblem } from './refusal.ts';
import type { Result } from './result.ts';

/** Days outside lie beyond what any campaign, paper or career can mean, and in part beyond what the database keeps. */
export const firstDay = '1900-01-01';
export const lastDay = '2200-12-31';

/** What was written comes back in a refusal no longer than this. */
const givenLength = 100;

/**
 * Reads an input by its schema, and refuses in any place of it text that no database keeps and days nobody means.
 * Errors: `invalidValue`, with the place.
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.output<Schema>> {
  const read = schema.safeParse(input, { reportInput: true });
  if (!read.success) return { ok: false, refusal: refusalOfIssues(read.error.issues, '') };
  const refusal = refusalOfText(read.data, []);
  return refusal === undefined ? { ok: true, value: read.data } : { ok: false, refusal };
}

/** The first text within a value that cannot be kept (NUL, half a surrogate pair) or is a day out of all bounds. */
function refusalOfText(value: unknown, path: readonly PropertyKey[]): Refusal | undefined {
  if (typeof value === 'string') {
    if (!mayBeKept(value))
      return { kind: 'invalidValue', params: { path: joined('', path), problem: 'wrongType' } };
    if (!/^\d{4}-\d\d-\d\d$/.test(value) || (value >= firstDay && value <= lastDay)) return undefined;
    const place = { path: joined('', path), given: value };
    const params: Extract<Refusal, { kind: 'invalidValue' }>['params'] =
      value < firstDay
        ? { ...place, problem: 'tooEarly', limit: firstDay }
        : { ...place, problem: 'tooLarge', limit: lastDay };
    return { kind: 'invalidValue', params };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    if (!mayBeKept(name))
      return { kind: 'invalidValue', params: { path: joined('', path), problem: 'unknownName' } };
    const refusal = refusalOfText(part, [...path, Array.isArray(value) ? Number(name) : name]);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function mayBeKept(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** The first thing a schema found wrong, as a refusal; `path` is where the checked value stands in the input. */
export function refusalOfIssues(issues: z.core.$ZodIssue[], path: string): Refusal {
  const issue = issues[0];
  if (issue === undefined) throw new Error('a failed check without an issue');
  const inner = innermost(issue);
  const problem = problemOf(inner);
  const unknown =
    inner.code === 'unrecognized_keys' ? (inner.keys[0]?.slice(0, givenLength) ?? '') : undefined;
  const place = joined(path, unknown === undefined ? inner.path : [...inner.path, unknown]);
  // A password is never said back.
  const given = /password$/i.test(place)
    ? undefined
    : (unknown ?? givenText(inner.input))?.slice(0, givenLength);
  return {
    kind: 'invalidValue',
    params: {
      path: place,
      problem,
      ...(given === undefined ? {} : { given }),
      ...limitOf(inner),
    },
  };
}

/** Of a union that nothing fitted, the reason of the first member that went furthest: the one people meant. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const reasons = issue.errors.flat().sort((a, b) => b.path.length - a.path.length);
  const text = reasons.find((it) => it.code === 'invalid_format');
  const reason = text ?? reasons[0];
  if (reason === undefined) return issue;
  const path = [...issue.path, ...reason.path];
  return { ...reason, path, input: reason.input ?? issue.input } as z.core.$ZodIssue;
}

function problemOf(issue: z.core.$ZodIssue): ValueProblem {
  if (issue.code === 'unrecognized_keys') return 'unknownName';
  if (issue.input === undefined) return 'required';
  if (issue.code === 'invalid_type') return issue.expected === 'number' ? 'notANumber' : 'wrongType';
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'required';
  if (issue.code === 'too_big' && issue.origin === 'string') return 'tooLong';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'notADate';
  if (issue.code === 'invalid_format' && issue.format !== 'regex') return 'wrongType';
  return problems[issue.code] ?? 'wrongType';
}

function limitOf(issue: z.core.$ZodIssue): { limit?: string } {
  if (issue.code === 'too_small') return { limit: String(issue.minimum) };
  if (issue.code === 'too_big') return { limit: String(issue.maximum) };
  return issue.code === 'invalid_value' ? { limit: issue.values.map(String).join(', ') } : {};
}

const problems: { [code in z.core.$ZodIssue['code']]?: ValueProblem } = {
  invalid_format: 'notANumber',
  invalid_value: 'unknownOption',
  invalid_union: 'unknownOption',
  too_small: 'tooSmall',
  too_big: 'tooLarge',
};

function givenText(input: unknown): string | undefined {
  return typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean'
    ? String(input)
    : undefined;
}

/** `['rows', 0, 'k']` under `items` is `items.rows[0].k`. */
function joined(path: string, parts: readonly PropertyKey[]): string {
  let text = path;
  for (const part of parts) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}
