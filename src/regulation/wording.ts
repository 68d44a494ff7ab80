import * as z from 'zod';

/** Wording shown to people: Vietnamese always, English always. */
export const wordingSchema = z.strictObject({
  vi: z.string().min(1),
  en: z.string().min(1),
});

export type Wording = z.infer<typeof wordingSchema>;
