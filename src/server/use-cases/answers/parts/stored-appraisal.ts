import * as z from 'zod';
import type { Appraisal } from '#domain/appraisal/appraisal.ts';
import type { ConditionTrace } from '#domain/score/condition.ts';
import { indicatorSchema } from '#domain/score/indicator.ts';
import type { UsedFact } from '#domain/score/score-tree.ts';
import type { FactsText, FactText } from '#domain/score/write-facts.ts';
import { conditionSchema } from '#regulation/condition.ts';
import { measureSchema, operations, roundingSchema, rowCombinations } from '#regulation/scoring.ts';
import { wordingSchema } from '#regulation/wording.ts';
import { sentDecimal, sha256, source } from './values.ts';

const facts = z.array(z.string());

const outcome = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('known'), value: sentDecimal }),
  z.strictObject({ state: z.enum(['missing', 'noData']), facts }),
]);

const truth = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['yes', 'no']) }),
  z.strictObject({ state: z.literal('unknown'), facts }),
]);

const conditionTrace: z.ZodType<ConditionTrace> = z.lazy(() =>
  z.strictObject({
    condition: conditionSchema,
    truth,
    found: z.string().exactOptional(),
    parts: z.array(conditionTrace),
  }),
);

const ruleTrace = z.strictObject({
  id: z.string(),
  title: wordingSchema,
  source,
  truth,
  trace: conditionTrace.exactOptional(),
});

const workItem = z.record(z.string(), z.union([z.string(), z.boolean()]));
const factText: z.ZodType<FactText> = z.lazy(() =>
  z.union([
    z.string(),
    z.boolean(),
    indicatorSchema,
    z.array(z.string().nullable()),
    z.array(workItem) as unknown as z.ZodType<FactText>,
    z.array(factsText),
  ]),
);
const factsText: z.ZodType<FactsText> = z.record(z.string(), factText.nullable());

/** A value that is missing is not sent. */
const usedFact = z.strictObject({
  path: z.string(),
  value: factText.nullable().optional(),
}) as unknown as z.ZodType<UsedFact>;

const weights = z.array(sentDecimal);
const counted = z.array(z.boolean());
const detail = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** What an operation worked with, besides its children. */
const scoreDetail = z.discriminatedUnion('kind', [
  detail('none', {}),
  detail('measure', {
    measure: measureSchema,
    facts: z.array(usedFact),
    terms: z.strictObject({ part: sentDecimal, whole: sentDecimal }).exactOptional(),
  }),
  detail('weights', { weights, counted }),
  detail('rows', {
    combine: z.enum(rowCombinations),
    weights: z.array(sentDecimal.nullable()),
    counted,
  }),
  detail('parts', { counted }),
  detail('number', { number: sentDecimal }),
  detail('scale', {
    from: z.tuple([sentDecimal, sentDecimal]),
    to: z.tuple([sentDecimal, sentDecimal]),
  }),
  detail('lookup', {
    band: z
      .strictObject({
        atLeast: z.string().optional(),
        moreThan: z.string().optional(),
        gives: z.string(),
      })
      .nullable(),
  }),
  detail('knockOut', { trace: conditionTrace, gives: sentDecimal }),
  detail('choose', { trace: conditionTrace, taken: z.enum(['then', 'else']).nullable() }),
  detail('sameAs', { node: z.string() }),
]);

const scoreTree = z.strictObject({
  id: z.string(),
  title: wordingSchema,
  unit: z.string().optional(),
  source: source.optional(),
  operation: z.enum(operations),
  outcome,
  rounded: z.strictObject({ before: sentDecimal, rounding: roundingSchema }).exactOptional(),
  get children() {
    return z.array(scoreTree);
  },
  detail: scoreDetail,
  wrongWay: z.array(z.string()),
});

/** What the rules said of one subject, opened down to every rule tried and every answer used. */
export const storedAppraisal: z.ZodType<Omit<Appraisal, 'receipt'>> = z.strictObject({
  levels: z.array(z.strictObject({ id: z.string(), title: wordingSchema })),
  trees: z.array(scoreTree),
  scoreNode: z.string(),
  score: outcome,
  band: z.string().nullable(),
  noRating: z.array(ruleTrace),
  vetoes: z.array(ruleTrace.extend({ level: z.string() })),
  rows: z.array(
    z.strictObject({
      level: z.string(),
      from: z.string().optional(),
      source,
      band: truth,
      trace: conditionTrace.exactOptional(),
      truth,
    }),
  ),
  ceilings: z.array(ruleTrace.extend({ level: z.string().nullable(), lowered: z.boolean() })),
  outcome: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('proposed'),
      level: z.string(),
      by: z.enum(['veto', 'table', 'ceiling']),
      rule: z.string().exactOptional(),
    }),
    z.strictObject({ state: z.literal('noRating'), rule: z.string() }),
    z.strictObject({ state: z.enum(['missing', 'noData']), facts }),
  ]),
  warnings: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('wrongWay'), node: z.string(), fact: z.string() }),
      z.strictObject({
        kind: z.literal('roundingDecides'),
        before: sentDecimal,
        after: sentDecimal,
        bandBefore: z.string(),
        bandAfter: z.string(),
      }),
    ]),
  ),
});

/** What it takes to compute a proposal again. */
export const receipt = z.strictObject({
  pack: z.string(),
  version: z.string(),
  hash: sha256,
  at: z.iso.datetime(),
  facts: factsText,
});
