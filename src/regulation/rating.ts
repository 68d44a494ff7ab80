import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { decimalTextSchema } from './decimal-text.ts';
import { identifierSchema } from './identifier.ts';
import { sourceSchema } from './source.ts';
import { wordingSchema } from './wording.ts';

const levelSchema = z.strictObject({ id: identifierSchema, title: wordingSchema });

const ruleHead = { id: identifierSchema, title: wordingSchema, source: sourceSchema };

/** A row of the rating table: first row whose band and conditions hold gives the level. */
const rowSchema = z.strictObject({
  level: identifierSchema,
  from: decimalTextSchema.optional().meta({ description: 'lowest score of the band, inclusive' }),
  when: conditionSchema.optional(),
  source: sourceSchema,
});

/**
 * A quota: a level may go to at most `share` percent of a base.
 *
 * `base` names the levels that count as base ("those rated good"). Where the text can be read in two ways the
 * other reading stands in `otherReading`, and both counts are shown. The quota is the greatest number n with
 * n ≤ rounding(share × base left when n have the level).
 */
const quotaSchema = z.strictObject({
  ...ruleHead,
  level: identifierSchema,
  base: z.array(identifierSchema).min(1),
  otherReading: z.array(identifierSchema).min(1).optional(),
  share: decimalTextSchema.meta({ description: 'percent' }),
  exceptional: z
    .strictObject({ share: decimalTextSchema, title: wordingSchema, source: sourceSchema })
    .optional()
    .meta({ description: 'a higher share the authority can grant by decision' }),
  rounding: z.enum(['down', 'nearest', 'up']),
  within: z.array(z.enum(['unit', 'group', 'block', 'campaign'])).min(1),
  ties: z.enum(['peopleDecide', 'allOut', 'allIn']),
  excessTo: identifierSchema.meta({ description: 'the level of those beyond the quota' }),
});

export const ratingSchema = z.strictObject({
  score: identifierSchema.meta({ description: 'the node whose value is the score' }),
  levels: z.array(levelSchema).min(2).meta({ description: 'best first' }),
  noRating: z.array(z.strictObject({ ...ruleHead, when: conditionSchema })).default([]),
  vetoes: z
    .array(z.strictObject({ ...ruleHead, when: conditionSchema, level: identifierSchema }))
    .default([])
    .meta({ description: 'where one applies, its level stands whatever the score' }),
  table: z
    .array(rowSchema)
    .min(1)
    .meta({ description: 'from the best level down; the last row has no condition' }),
  ceilings: z
    .array(
      z.strictObject({
        ...ruleHead,
        when: conditionSchema.optional(),
        notAbove: identifierSchema.meta({
          description: 'a level, or a fact that holds one (the unit’s level)',
        }),
      }),
    )
    .default([]),
  quotas: z.array(quotaSchema).default([]),
});

export type RatingRules = z.infer<typeof ratingSchema>;
export type RatingRow = z.infer<typeof rowSchema>;
export type Quota = z.infer<typeof quotaSchema>;
export type Level = z.infer<typeof levelSchema>;
