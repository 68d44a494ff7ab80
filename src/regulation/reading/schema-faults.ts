import * as z from 'zod';
import { comparisons } from '../condition.ts';
import { namedNear } from '../nearest-name.ts';
import type { Fault, FaultPath } from '../pack-fault.ts';
import { operations, operationsOf } from '../scoring.ts';

interface Placed {
  path: FaultPath;
  at: 'key' | 'value';
  fault: Fault;
}

/** The first word of each measure and each condition: what says which of them is meant. */
const leadingKeys = {
  measure: [
    'points',
    'attainment',
    'flag',
    'choice',
    'aggregate',
    'share',
    'count',
    'workItems',
    'constant',
  ] as string[],
  condition: ['all', 'any', 'not', 'fact', 'node', 'level', 'every', 'some'] as string[],
};

/** Translates what a schema found into faults with their path; each says what would mend it. */
export function schemaFaults(schema: z.ZodType, value: unknown, issues: z.core.$ZodIssue[]): Placed[] {
  const known = () => knownKeys(schema);
  return issues.flatMap((issue) => faultsOfIssue(issue, [], value, known));
}

function faultsOfIssue(
  issue: z.core.$ZodIssue,
  base: FaultPath,
  root: unknown,
  known: () => string[],
): Placed[] {
  const path = [...base, ...(issue.path as FaultPath)];
  const given = valueAt(root, path);
  const one = (fault: Fault, at: 'key' | 'value' = 'value'): Placed[] => [{ path, at, fault }];
  const key = String(path.at(-1) ?? '');

  if (given === undefined && issue.code !== 'unrecognized_keys') {
    return [{ path: path.slice(0, -1), at: 'key', fault: { kind: 'missingKey', params: { key } } }];
  }
  if (given === null) return one({ kind: 'emptyValue', params: { key } }, 'key');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({
        path: [...path, name],
        at: 'key',
        fault: { kind: 'unknownKey', params: namedNear(name, known()) },
      }));
    case 'invalid_type':
      return one({ kind: 'wrongType', params: { expected: issue.expected, given: typeOf(given) } });
    case 'invalid_value':
      return one(notOneOf(given, issue.values.map(String)));
    case 'invalid_format':
      return one(formatFault(issue, shown(given)));
    case 'invalid_key':
      return one({ kind: 'badIdentifier', params: { given: key } }, 'key');
    case 'too_small':
      if (issue.origin === 'string') return one({ kind: 'emptyText', params: {} });
      if (issue.origin === 'array')
        return one({ kind: 'tooFew', params: { minimum: String(issue.minimum) } });
      return one({ kind: 'tooSmall', params: { minimum: String(issue.minimum), given: shown(given) } });
    case 'too_big':
      if (issue.origin === 'array')
        return one({ kind: 'tooMany', params: { maximum: String(issue.maximum) } });
      return one({ kind: 'tooLarge', params: { maximum: String(issue.maximum), given: shown(given) } });
    case 'invalid_union':
      return unionFaults(issue, path, given, root, known);
    case 'custom':
      if (issue.message === 'operation') {
        const found = operationsOf(given as object);
        return one({ kind: 'operationCount', params: { found, allowed: [...operations] } }, 'key');
      }
      return one({ kind: 'noComparison', params: { allowed: [...comparisons] } }, 'key');
    case 'not_multiple_of':
    case 'invalid_element':
      return one({ kind: 'wrongType', params: { expected: issue.code, given: typeOf(given) } });
  }
}

function unionFaults(
  issue: z.core.$ZodIssueInvalidUnion,
  path: FaultPath,
  given: unknown,
  root: unknown,
  known: () => string[],
): Placed[] {
  const one = (fault: Fault): Placed[] => [{ path, at: 'value', fault }];
  if (issue.discriminator !== undefined)
    return one(notOneOf(given, ('options' in issue ? (issue.options ?? []) : []).map(String)));
  if (issue.message !== 'measure' && issue.message !== 'condition') {
    return one(
      typeof given === 'object' || issue.message === 'object'
        ? { kind: 'wrongType', params: { expected: issue.message, given: typeOf(given) } }
        : {
            kind: issue.message === 'decimal' ? 'badDecimal' : 'badIdentifier',
            params: { given: shown(given) },
          },
    );
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return one({ kind: 'wrongType', params: { expected: issue.message, given: typeOf(given) } });
  }
  const leading = leadingKeys[issue.message];
  if (!Object.keys(given).some((name) => leading.includes(name))) {
    return one({
      kind: issue.message === 'measure' ? 'unknownMeasure' : 'unknownCondition',
      params: { keys: Object.keys(given), allowed: leading },
    });
  }
  return closestBranch(issue.errors).flatMap((inner) => faultsOfIssue(inner, path, root, known));
}

/** Of the alternatives that failed, the one that knows most of the keys written. */
function closestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const strange = (branch: z.core.$ZodIssue[]) =>
    branch.reduce(
      (sum, it) => sum + (it.code === 'unrecognized_keys' && it.path.length === 0 ? it.keys.length : 0),
      0,
    );
  return branches.toSorted((a, b) => strange(a) - strange(b) || a.length - b.length)[0] ?? [];
}

function formatFault(issue: z.core.$ZodIssueInvalidStringFormat, given: string): Fault {
  if (issue.format === 'includes')
    return { kind: 'missingKey', params: { key: String((issue as { includes?: string }).includes) } };
  if (issue.format === 'date') return { kind: 'badDate', params: { given } };
  if (issue.message === 'version') return { kind: 'badVersion', params: { given } };
  return { kind: issue.message === 'decimal' ? 'badDecimal' : 'badIdentifier', params: { given } };
}

function notOneOf(given: unknown, allowed: string[]): Fault {
  return { kind: 'notOneOf', params: { ...namedNear(shown(given), allowed), allowed } };
}

function valueAt(root: unknown, path: FaultPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    root,
  );
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const keysOfSchema = new WeakMap<z.ZodType, string[]>();

/** Every key that occurs anywhere in a schema, for suggesting the one that was meant. */
function knownKeys(schema: z.ZodType): string[] {
  const cached = keysOfSchema.get(schema);
  if (cached !== undefined) return cached;
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'properties') for (const key of Object.keys(inner as object)) keys.add(key);
      walk(inner);
    }
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  keysOfSchema.set(schema, [...keys]);
  return [...keys];
}
