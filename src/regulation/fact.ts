import * as z from 'zod';
import { decimalTextSchema } from './decimal-text.ts';
import { identifierSchema } from './identifier.ts';
import { sourceSchema } from './source.ts';
import { wordingSchema } from './wording.ts';

/**
 * Where an answer comes from inside the system; without it the specialist is asked.
 *
 * - `indicators` — a list: every assigned indicator with its latest actual; fields `indicator`, `weight`, `content`,
 *   `objectiveCause` (confirmed for it or its task)
 * - `tasks` — a list: every assigned task; fields `finished`, `onTime`, `verified` (has a verified product), `attainment`,
 *   `objectiveCause` (confirmed for it)
 * - `sheets` — numbers: what each score sheet gives for this criterion (the self sheet alone for the self score)
 * - `unitRating` — a level: the level of the official's unit in the same campaign
 */
export const factOrigins = ['indicators', 'tasks', 'sheets', 'unitRating'] as const;
export type FactOrigin = (typeof factOrigins)[number];

const from = z.enum(factOrigins).optional();

const described = { title: wordingSchema, source: sourceSchema.optional(), from };

const bounded = {
  unit: z.string().min(1).optional(),
  min: decimalTextSchema.optional(),
  max: decimalTextSchema.optional(),
};

/** Facts a single answer can give; also the fields of a list. */
const simpleFactSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('number'), ...described, ...bounded }),
  z.strictObject({ type: z.literal('flag'), ...described }),
  z.strictObject({
    type: z.literal('choice'),
    ...described,
    options: z.array(z.strictObject({ id: identifierSchema, title: wordingSchema })).min(2),
  }),
  z.strictObject({ type: z.literal('level'), ...described }),
  z.strictObject({ type: z.literal('indicator'), ...described }),
]);

/**
 * What must be known before the rules can be applied. An answer that is left out is *missing*;
 * an answer given as `null` is *absent*: known not to exist. Neither is zero.
 *
 * - `number`, `flag`, `choice` — one answer
 * - `level` — one of the pack's levels (the level of the official's unit, say)
 * - `indicator` — target and actual, as `attainment` measures them
 * - `numbers` — a list of numbers, absent ones as null (the months of a year, the sheets of a council)
 * - `list` — rows with fields of their own
 * - `workItems` — products counted by decree 335: k, assigned, completed, failedReviews, latenesses, objectiveCause
 */
export const factSchema = z.discriminatedUnion('type', [
  ...simpleFactSchema.options,
  z.strictObject({ type: z.literal('numbers'), ...described, ...bounded }),
  z.strictObject({
    type: z.literal('list'),
    ...described,
    fields: z.record(identifierSchema, simpleFactSchema),
  }),
  z.strictObject({ type: z.literal('workItems'), ...described }),
]);

export type Fact = z.infer<typeof factSchema>;
export type SimpleFact = z.infer<typeof simpleFactSchema>;

export const factsSchema = z.record(identifierSchema, factSchema);
