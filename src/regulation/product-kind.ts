import * as z from 'zod';
import { identifierSchema } from './identifier.ts';
import { sourceSchema } from './source.ts';
import { wordingSchema } from './wording.ts';

/** A kind of product, and the checklist of what proof suffices for it. */
export const productKindSchema = z.strictObject({
  id: identifierSchema,
  title: wordingSchema,
  proofs: z
    .array(
      z.strictObject({
        id: identifierSchema,
        title: wordingSchema,
        required: z.boolean(),
        source: sourceSchema.optional(),
      }),
    )
    .default([])
    .meta({ description: 'what a verifier ticks, each with the file or paper it rests on' }),
});

export type ProductKind = z.infer<typeof productKindSchema>;
