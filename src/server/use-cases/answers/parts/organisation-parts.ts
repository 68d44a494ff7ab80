import * as z from 'zod';

export const heldPost = z.strictObject({
  acting: z.boolean(),
  tenureId: z.uuid(),
  officialId: z.uuid(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  title: z.string(),
  postId: z.uuid(),
  isHead: z.boolean(),
  unitName: z.string(),
  unitId: z.uuid(),
});
