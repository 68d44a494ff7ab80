import * as z from 'zod';
import { decimalTextSchema } from './decimal-text.ts';
import { identifierSchema } from './identifier.ts';
import { sourceSchema } from './source.ts';
import { wordingSchema } from './wording.ts';

/**
 * `examples/*.yaml`: facts and what must come out, worked by hand or published. Each is computed whenever the pack
 * is checked, and shown to people beside the rules. Only what `expect` names is compared. A number is compared exactly; written with four or more
 * decimals it is compared after rounding to as many (half up), since 1/3 cannot be written out.
 */
export const exampleSchema = z.strictObject({
  title: wordingSchema,
  source: sourceSchema.optional(),
  facts: z
    .record(identifierSchema, z.json())
    .default({})
    .meta({ description: 'answers by fact; leave out what is missing, write null for what is absent' }),
  quota: z
    .strictObject({ rule: identifierSchema, people: z.record(identifierSchema, z.int().min(0)) })
    .optional()
    .meta({ description: 'for a quota: how many people have each level before it is applied' }),
  expect: z.strictObject({
    outcome: z
      .enum(['proposed', 'noRating', 'missing', 'noData'])
      .optional()
      .meta({ description: 'left out: proposed where a level is expected' }),
    score: decimalTextSchema.nullable().optional().meta({ description: 'null: there is no score' }),
    band: identifierSchema
      .optional()
      .meta({ description: 'level the table gives, before vetoes and ceilings' }),
    level: identifierSchema.optional().meta({ description: 'level in the end' }),
    nodes: z
      .record(identifierSchema, decimalTextSchema.nullable())
      .optional()
      .meta({ description: 'values of nodes; null: no value' }),
    missing: z.array(z.string()).optional().meta({
      description:
        'with outcome missing: facts still to be answered; with noData: facts that hold nothing; in any order',
    }),
    noRating: identifierSchema.optional().meta({ description: 'rule by which there is no rating' }),
    veto: identifierSchema.optional(),
    ceiling: identifierSchema.optional().meta({ description: 'rule that lowered the level' }),
    quota: z
      .strictObject({
        allowed: z.int().min(0),
        otherReading: z.int().min(0).optional(),
        exceptional: z.int().min(0).optional(),
      })
      .optional(),
  }),
});

export type Example = z.infer<typeof exampleSchema>;
