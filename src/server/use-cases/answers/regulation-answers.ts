import * as z from 'zod';
import { wordingSchema } from '#regulation/wording.ts';
import { pack, packExample, packFault } from './parts/pack.ts';
import { sha256 } from './parts/values.ts';

export const getPackAnswer = z.strictObject({
  pack: pack,
  hash: sha256,
  own: z.boolean(),
  judgement: z.string(),
  examples: z.array(packExample),
  actions: z.array(z.literal('copyPack')),
});

export const listPacksAnswer = z.strictObject({
  packs: z.array(
    z.strictObject({
      head: z.strictObject({
        id: z.string(),
        version: z.string(),
        title: wordingSchema,
        issuer: z.string(),
        validFrom: z.iso.date(),
        replaces: z.array(z.string()),
        documents: z.array(
          z.strictObject({
            id: z.string(),
            title: wordingSchema,
            kind: z.enum(['law', 'decree', 'regulation', 'guidance', 'publishedAccount', 'assumption']),
            number: z.string().optional(),
            issuer: z.string().optional(),
            issuedOn: z.iso.date().optional(),
          }),
        ),
        issuedOn: z.iso.date().optional(),
        validTo: z.iso.date().optional(),
        inherits: z.string().optional(),
      }),
      hash: sha256,
      own: z.boolean(),
    }),
  ),
  faulty: z.array(z.strictObject({ folder: z.string(), faults: z.array(packFault) })),
  actions: z.array(z.literal('copyPack')),
});
