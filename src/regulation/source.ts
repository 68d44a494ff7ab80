import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { wordingSchema } from './wording.ts';

/** Where a rule rests: a document listed in the pack and the place in it. */
export const sourceSchema = z.strictObject({
  document: identifierSchema.meta({ description: 'id of a document listed in pack.yaml' }),
  at: z.string().min(1).optional().meta({ description: 'Article, clause, point or paragraph' }),
  needsConfirmation: wordingSchema.optional().meta({
    description: 'Present where the document is silent: what was assumed and who should confirm it',
  }),
});

export type Source = z.infer<typeof sourceSchema>;

/** A document the pack rests on. */
export const documentSchema = z.strictObject({
  id: identifierSchema,
  title: wordingSchema,
  number: z.string().min(1).optional(),
  issuer: z.string().min(1).optional(),
  issuedOn: z.iso.date().optional(),
  kind: z.enum(['law', 'decree', 'regulation', 'guidance', 'publishedAccount', 'assumption']),
});

export type Document = z.infer<typeof documentSchema>;
