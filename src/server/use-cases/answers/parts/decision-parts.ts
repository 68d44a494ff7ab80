import * as z from 'zod';

export const signedPaper = z.strictObject({
  number: z.string(),
  signedOn: z.iso.date(),
  signedBy: z.string(),
  title: z.string(),
});

export const decisionKind = z.enum([
  'assign',
  'adjust',
  'transfer',
  'suspend',
  'resume',
  'withdraw',
  'rate',
  'replaceRating',
]);
