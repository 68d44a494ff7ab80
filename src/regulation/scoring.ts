import * as z from 'zod';
import { type Condition, conditionSchema } from './condition.ts';
import { type DecimalText, decimalTextSchema } from './decimal-text.ts';
import { identifierSchema } from './identifier.ts';
import { type Source, sourceSchema } from './source.ts';
import { type Wording, wordingSchema } from './wording.ts';

/** Rounding is a rule of the pack: it happens only at a node that says so. */
export const roundingSchema = z.strictObject({
  places: z.int().min(0).max(10),
  mode: z.enum(['halfUp', 'halfEven', 'down', 'up']),
});

export type Rounding = z.infer<typeof roundingSchema>;

/** Leaves of a scoring tree: the closed list of measures. Each gives a number, or says why there is none. */
export const measureSchema = z.union(
  [
    /** A number fact as it stands. */
    z.strictObject({ points: identifierSchema }),
    /** 0–… % of an indicator fact by its direction; over 100 % is kept. */
    z.strictObject({ attainment: identifierSchema }),
    /** A number for yes and one for no. */
    z.strictObject({ flag: identifierSchema, yes: decimalTextSchema, no: decimalTextSchema }),
    /** A number for each option of a choice, or each level. */
    z.strictObject({ choice: identifierSchema, values: z.record(identifierSchema, decimalTextSchema) }),
    /** One number out of many; absent (null) ones are left out, none at all is no data. */
    z.strictObject({
      aggregate: identifierSchema,
      by: z.enum(['mean', 'median', 'trimmedMean', 'sum', 'minimum', 'maximum']),
      trim: z
        .int()
        .min(1)
        .optional()
        .meta({ description: 'how many are dropped at each end by trimmedMean' }),
      trimShare: decimalTextSchema
        .optional()
        .meta({ description: 'or percent of them dropped at each end, a fraction of one not' }),
    }),
    /** Percentage of the rows of a list for which a condition holds; an empty list is no data. */
    z.strictObject({ share: identifierSchema, where: conditionSchema }),
    /** How many rows of a list the condition holds for. */
    z.strictObject({ count: identifierSchema, where: conditionSchema }),
    /** The ratios a (quantity), b (quality), c (timeliness) of decree 335/2025 over work items, in percent. */
    z.strictObject({
      workItems: identifierSchema,
      ratio: z.enum(['quantity', 'quality', 'timeliness']),
      deduction: decimalTextSchema
        .optional()
        .meta({ description: 'percent of a product’s points lost for each failed review or lateness' }),
    }),
    /** A number the pack sets. */
    z.strictObject({ constant: decimalTextSchema }),
  ],
  { error: 'measure' },
);

export type Measure = z.infer<typeof measureSchema>;

/** How the values of the rows of a list become one. */
export const rowCombinations = ['sum', 'weightedMean', 'meanOfPresent', 'minimum'] as const;

/**
 * A node of a scoring tree: a name, a unit, a source (its own or its parent's) and exactly one operation.
 * The evaluated tree has the same shape with values: that is the explanation.
 */
export interface ScoreNode {
  id: string;
  title: Wording;
  unit?: string | undefined;
  source?: Source | undefined;
  round?: Rounding | undefined;

  measure?: Measure | undefined;
  sum?: ScoreNode[] | undefined;
  /** Weights need not total 100; `weightsTotal` demands a total. `absent: skip` divides by the weights present. */
  weightedMean?:
    | {
        weightsTotal?: DecimalText | undefined;
        absent?: 'missing' | 'skip' | undefined;
        parts: { weight: DecimalText; of: ScoreNode }[];
      }
    | undefined;
  meanOfPresent?: ScoreNode[] | undefined;
  minimum?: ScoreNode[] | undefined;
  product?: { factor: DecimalText; of: ScoreNode } | undefined;
  cap?: { at: DecimalText; of: ScoreNode } | undefined;
  floor?: { at: DecimalText; of: ScoreNode } | undefined;
  /** Maps the range `from` linearly onto the range `to`, beyond its ends too: cap or floor where the rule does. */
  scale?: { from: [DecimalText, DecimalText]; to: [DecimalText, DecimalText]; of: ScoreNode } | undefined;
  /** First band whose bound the value reaches gives the result; bands run from the highest down. */
  lookup?: { of: ScoreNode; bands: Band[] } | undefined;
  /** The same tree for each row of a list fact; a row's fields are facts inside `of`. */
  each?:
    | {
        list: string;
        combine: (typeof rowCombinations)[number];
        weight?: string | undefined;
        absent?: 'missing' | 'skip' | undefined;
        of: ScoreNode;
      }
    | undefined;
  /** A veto inside the score: where the condition holds, `gives` replaces the value. */
  knockOut?: { when: Condition; gives: DecimalText; of: ScoreNode } | undefined;
  /** One of two trees: `then` where the condition holds, `else` where it does not; only the chosen one is asked for facts. */
  choose?: { when: Condition; then: ScoreNode; else: ScoreNode } | undefined;
  /** The value of another node, evaluated once. */
  sameAs?: string | undefined;
}

export interface Band {
  atLeast?: DecimalText | undefined;
  moreThan?: DecimalText | undefined;
  gives: DecimalText;
}

/** The closed list of operations of a node. */
export const operations = [
  'measure',
  'sum',
  'weightedMean',
  'meanOfPresent',
  'minimum',
  'product',
  'cap',
  'floor',
  'scale',
  'lookup',
  'each',
  'knockOut',
  'choose',
  'sameAs',
] as const;

export type Operation = (typeof operations)[number];

const bandSchema = z.strictObject({
  atLeast: decimalTextSchema.optional(),
  moreThan: decimalTextSchema.optional(),
  gives: decimalTextSchema,
});

const absentSchema = z.enum(['missing', 'skip']).optional();
const rangeSchema = z.tuple([decimalTextSchema, decimalTextSchema]);

export const scoreNodeSchema: z.ZodType<ScoreNode> = z
  .lazy(() =>
    z
      .strictObject({
        id: identifierSchema,
        title: wordingSchema,
        unit: z.string().min(1).optional(),
        source: sourceSchema.optional(),
        round: roundingSchema.optional(),
        measure: measureSchema.optional(),
        sum: z.array(scoreNodeSchema).min(1).optional(),
        weightedMean: z
          .strictObject({
            weightsTotal: decimalTextSchema.optional(),
            absent: absentSchema,
            parts: z.array(z.strictObject({ weight: decimalTextSchema, of: scoreNodeSchema })).min(1),
          })
          .optional(),
        meanOfPresent: z.array(scoreNodeSchema).min(1).optional(),
        minimum: z.array(scoreNodeSchema).min(1).optional(),
        product: z.strictObject({ factor: decimalTextSchema, of: scoreNodeSchema }).optional(),
        cap: z.strictObject({ at: decimalTextSchema, of: scoreNodeSchema }).optional(),
        floor: z.strictObject({ at: decimalTextSchema, of: scoreNodeSchema }).optional(),
        scale: z.strictObject({ from: rangeSchema, to: rangeSchema, of: scoreNodeSchema }).optional(),
        lookup: z.strictObject({ of: scoreNodeSchema, bands: z.array(bandSchema).min(1) }).optional(),
        each: z
          .strictObject({
            list: identifierSchema,
            combine: z.enum(rowCombinations),
            weight: identifierSchema.optional(),
            absent: absentSchema,
            of: scoreNodeSchema,
          })
          .optional(),
        knockOut: z
          .strictObject({ when: conditionSchema, gives: decimalTextSchema, of: scoreNodeSchema })
          .optional(),
        choose: z
          .strictObject({ when: conditionSchema, then: scoreNodeSchema, else: scoreNodeSchema })
          .optional(),
        sameAs: identifierSchema.optional(),
      })
      .refine((node) => operationsOf(node).length === 1, 'operation'),
  )
  .meta({ id: 'ScoreNode' });

/** The operations a node names; a valid node names exactly one. */
export function operationsOf(node: { [name in Operation]?: unknown }): Operation[] {
  return operations.filter((name) => node[name] !== undefined);
}

/** The nodes directly under a node, in the order written. */
export function childrenOf(node: ScoreNode): ScoreNode[] {
  const single =
    node.product ?? node.cap ?? node.floor ?? node.scale ?? node.lookup ?? node.each ?? node.knockOut;
  if (single !== undefined) return [single.of];
  if (node.choose !== undefined) return [node.choose.then, node.choose.else];
  if (node.weightedMean !== undefined) return node.weightedMean.parts.map((part) => part.of);
  return node.sum ?? node.meanOfPresent ?? node.minimum ?? [];
}
