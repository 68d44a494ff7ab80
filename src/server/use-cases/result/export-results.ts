import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import { ok, refuse } from '#domain/base/result.ts';
import type { ResultFile } from '#domain/result/result-file.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayResults } from './may-results.ts';
import { resultSelection } from './result-selection.ts';
import { type RegisteredResult, resultsOf } from './results-of.ts';

const input = z.strictObject({
  ...resultSelection,
  /** All announced ratings, or those only that were not sent, or not as they are now. */
  only: z.enum(['all', 'toSend']).default('all'),
});

const rowsAtOnce = 1000;

/**
 * Draws up a file of announced ratings for the national database and keeps it with its SHA-256. Where the last file of
 * the same selection has the same bytes, it is that one.
 * Errors: `notFound` where there is nothing to pass on.
 */
export const exportResults = command(
  'exportResults',
  input,
  async (context, { authorityId, only, ...selection }) => {
    const { db, actor, now, newId, record } = context;
    const permit = await mayResults(context, 'sendResults', authorityId);
    if (!permit.ok) return permit;
    const results: RegisteredResult[] = [];
    for await (const result of resultsOf(context, authorityId, selection)(undefined))
      if (only === 'all' || result.state !== 'sent') results.push(result);
    if (results.length === 0) return refuse('notFound', { what: 'rating', id: authorityId });
    const authority = await db
      .selectFrom('unit')
      .select(['id', 'name', 'code'])
      .where('id', '=', authorityId)
      .executeTakeFirstOrThrow();
    const chosen = { ...selection, only };
    const file: ResultFile = {
      format: 'dotpha-results',
      formatVersion: 1,
      authority,
      selection: chosen,
      results: results.map(({ row }) => row),
    };
    const content = `${canonicalText(file)}\n`;
    const sha256 = createHash('sha256').update(content).digest('hex');
    const last = await db
      .selectFrom('result_export')
      .select(['id', 'sha256'])
      .where('authority_id', '=', authorityId)
      .where('selection', '=', JSON.stringify(chosen))
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last?.sha256 === sha256) return ok({ id: last.id, sha256, rows: results.length, isNew: false });

    const id = newId();
    await db
      .insertInto('result_export')
      .values({
        id,
        authority_id: authorityId,
        selection: JSON.stringify(chosen),
        content,
        sha256,
        made_by: actor.accountId,
        made_at: now,
        sent_on: null,
        sent_by: null,
        receipt: null,
      })
      .execute();
    for (let from = 0; from < results.length; from += rowsAtOnce)
      await db
        .insertInto('result_export_row')
        .values(
          results
            .slice(from, from + rowsAtOnce)
            .map((it) => ({ export_id: id, rating_id: it.row.id, sha256: it.sha256 })),
        )
        .execute();
    record({
      authorityId,
      action: 'exportResults',
      thing: 'resultExport',
      thingId: id,
      after: { ...chosen, sha256, rows: results.length },
    });
    return ok({ id, sha256, rows: results.length, isNew: true });
  },
  {
    output: z.strictObject({ id: z.uuid(), sha256: z.string(), rows: z.int(), isNew: z.boolean() }),
  },
);
