import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { packFiles } from './pack-files.ts';

const input = z.strictObject({ id: z.string(), version: z.string().optional() });

/** The own files of a regulation as they were written; what it inherits stands in those of the other. */
export const getPackFiles = query(
  'getPackFiles',
  input,
  async ({ packs }, { id, version }) => {
    const found = packs.find(id, version);
    if (found === undefined) return refuse('notFound', { what: 'pack', id });
    return ok({ id, version: found.pack.head.version, files: found.files });
  },
  { output: z.strictObject({ id: z.string(), version: z.string(), files: packFiles }) },
);
