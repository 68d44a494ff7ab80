import * as z from 'zod';
import { decimalTextSchema } from './decimal-text.ts';
import { identifierSchema } from './identifier.ts';

const comparison = {
  atLeast: decimalTextSchema.optional(),
  moreThan: decimalTextSchema.optional(),
  atMost: decimalTextSchema.optional(),
  lessThan: decimalTextSchema.optional(),
  equals: decimalTextSchema.optional(),
};

/** The comparisons a condition can make; several in one condition must all hold. */
export const comparisons = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'equals'] as const;

/**
 * A statement about facts and computed nodes that holds, does not hold, or cannot be told yet
 * because answers are missing. The list is closed:
 *
 * - `{ all: […] }`, `{ any: […] }`, `{ not: … }`
 * - `{ fact, is }` — a flag, choice or level has this value
 * - `{ fact, atLeast | moreThan | atMost | lessThan | equals }` — a number
 * - `{ node, … }` — the value of a node of the scoring trees
 * - `{ level, notBelow | notAbove }` — a level fact against a level of the pack
 * - `{ every, of }`, `{ some, of }` — rows of a list fact; an empty list makes both *missing*, never true
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; is: boolean | string }
  | ({ fact: string } & Comparison)
  | ({ node: string } & Comparison)
  | { level: string; notBelow?: string | undefined; notAbove?: string | undefined }
  | { every: string; of: Condition }
  | { some: string; of: Condition };

export type Comparison = { [name in (typeof comparisons)[number]]?: string | undefined };

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union(
      [
        z.strictObject({ all: z.array(conditionSchema).min(1) }),
        z.strictObject({ any: z.array(conditionSchema).min(1) }),
        z.strictObject({ not: conditionSchema }),
        z.strictObject({
          fact: identifierSchema,
          is: z.union([z.boolean(), identifierSchema], { error: 'answer' }),
        }),
        z.strictObject({ fact: identifierSchema, ...comparison }).refine(comparesSomething, 'comparison'),
        z.strictObject({ node: identifierSchema, ...comparison }).refine(comparesSomething, 'comparison'),
        z
          .strictObject({
            level: identifierSchema,
            notBelow: identifierSchema.optional(),
            notAbove: identifierSchema.optional(),
          })
          .refine((it) => it.notBelow !== undefined || it.notAbove !== undefined, 'comparison'),
        z.strictObject({ every: identifierSchema, of: conditionSchema }),
        z.strictObject({ some: identifierSchema, of: conditionSchema }),
      ],
      { error: 'condition' },
    ),
  )
  .meta({ id: 'Condition' });

function comparesSomething(condition: Comparison): boolean {
  return comparisons.some((name) => condition[name] !== undefined);
}
