import * as z from 'zod';

const named = z.strictObject({ id: z.uuid(), name: z.string(), code: z.string().nullable() });

/** One announced rating of an official. A rating that was replaced stays as it was; the one in its place has a row of its own. */
export const resultRowSchema = z
  .strictObject({
    id: z.uuid().meta({ description: 'of the rating; the same in every file' }),
    version: z
      .int()
      .min(1)
      .meta({ description: '1 for the first announced rating, 2 for the first correction …' }),
    replaces: z.uuid().nullable().meta({ description: 'the rating in whose place it came' }),
    official: z.strictObject({
      id: z.uuid().meta({ description: 'of this system' }),
      code: z.string().nullable().meta({ description: 'of the national database; null where not entered' }),
      fullName: z.string(),
    }),
    post: z.string().nullable(),
    unit: named,
    campaign: z.strictObject({
      id: z.uuid(),
      title: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
    }),
    regulation: z.strictObject({ id: z.string(), version: z.string() }),
    level: z.strictObject({ id: z.string(), title: z.string() }),
    decision: z.strictObject({
      number: z.string(),
      signedOn: z.iso.date(),
      signedBy: z.string(),
      fingerprint: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ description: 'SHA-256, hex, over the decision as it was filed, with its list' }),
    }),
    announcedOn: z.iso.date(),
  })
  .meta({ id: 'result' });

/**
 * The file of results for the national database. Nothing in it tells when it was made: equal results make equal bytes.
 */
export const resultFileSchema = z.strictObject({
  format: z.literal('dotpha-results'),
  formatVersion: z.literal(1),
  authority: named,
  selection: z
    .strictObject({
      year: z.int().optional().meta({ description: 'the year campaigns end in' }),
      campaignId: z.uuid().optional(),
      unitId: z.uuid().optional(),
      only: z.enum(['all', 'toSend']),
    })
    .meta({ description: 'which of the announced ratings of the authority are here' }),
  results: z.array(resultRowSchema),
});

export type ResultRow = z.infer<typeof resultRowSchema>;
export type ResultFile = z.infer<typeof resultFileSchema>;
