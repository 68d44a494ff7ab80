import * as z from 'zod';

/** A file of a pack: its path within the folder, and its text. */
const packFile = z.strictObject({
  path: z
    .string()
    .max(100)
    .regex(/^(examples\/)?[a-z0-9][a-z0-9._-]*\.(yaml|md)$/),
  text: z.string().max(300_000),
});

/** The files of a pack, each path once. */
export const packFiles = z
  .array(packFile)
  .min(1)
  .max(200)
  .refine((files) => new Set(files.map(({ path }) => path)).size === files.length);
