import * as z from 'zod';
import { sha256 } from './values.ts';

export const productState = z.enum(['handedIn', 'verified', 'sentBack']);

const checkedProof = z.strictObject({ item: z.string(), restsOn: z.string() });

export const productRevision = z.strictObject({
  productId: z.uuid(),
  revision: z.int(),
  name: z.string(),
  documentNumber: z.string().nullable(),
  handedInAt: z.iso.datetime(),
  evidence: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      mediaType: z.string(),
      size: z.string(),
      sha256: sha256,
    }),
  ),
  verification: z
    .strictObject({
      outcome: z.enum(['verified', 'sentBack']),
      note: z.string().nullable(),
      checked: z.array(checkedProof),
      verifiedAt: z.iso.datetime(),
    })
    .nullable(),
});
