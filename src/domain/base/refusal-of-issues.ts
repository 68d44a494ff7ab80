import type * as z from 'zod';
import type { Refusal, ValueProblem } from './refusal.ts';
import type { Result } from './result.ts';

/** Reads an input by its schema. Errors: `invalidValue`, with the place. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.output<Schema>> {
  const read = schema.safeParse(input, { reportInput: true });
  return read.success
    ? { ok: true, value: read.data }
    : { ok: false, refusal: refusalOfIssues(read.error.issues, '') };
}

/** The first thing a schema found wrong, as a refusal; `path` is where the checked value stands in the input. */
export function refusalOfIssues(issues: z.core.$ZodIssue[], path: string): Refusal {
  const issue = issues[0];
  if (issue === undefined) throw new Error('a failed check without an issue');
  const inner = innermost(issue);
  const problem = problemOf(inner);
  const unknown = inner.code === 'unrecognized_keys' ? (inner.keys[0] ?? '') : undefined;
  const given = unknown ?? givenText(inner.input);
  return {
    kind: 'invalidValue',
    params: {
      path: joined(path, unknown === undefined ? inner.path : [...inner.path, unknown]),
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
