import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayResults } from './may-results.ts';

/** A file of results as it was drawn up, byte for byte, with its SHA-256. Who reads it is written down. */
export const getResultExport = query(
  'getResultExport',
  z.strictObject({ exportId: z.uuid() }),
  async (context, { exportId }) => {
    const missing = refuse('notFound', { what: 'resultExport', id: exportId });
    const found = await context.db
      .selectFrom('result_export')
      .select(['authority_id as authorityId', 'content', 'sha256', 'made_at as madeAt'])
      .where('id', '=', exportId)
      .executeTakeFirst();
    if (found === undefined) return missing;
    const permit = await mayResults(context, 'readResults', found.authorityId);
    if (!permit.ok) return missing;
    context.noteRead({
      authorityId: found.authorityId,
      action: 'readResults',
      thing: 'resultExport',
      thingId: exportId,
      grounds: permit.value,
    });
    return ok(found);
  },
);
