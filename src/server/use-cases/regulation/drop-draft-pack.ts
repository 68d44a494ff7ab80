import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowDraftStep } from './draft-step.ts';

/** Drops a draft. It stays on record, and nothing can be done with it any more. */
export const dropDraftPack = command(
  'dropDraftPack',
  z.strictObject({ draftId: z.uuid(), version: z.int() }),
  async (context, { draftId, version }) => {
    const draft = await allowDraftStep(context, { draftId, version });
    if (!draft.ok) return draft;
    await context.db
      .updateTable('draft_pack')
      .set({ state: 'dropped', version: version + 1 })
      .where('id', '=', draftId)
      .execute();
    context.record({
      authorityId: noAuthority,
      action: 'dropDraftPack',
      thing: 'pack',
      thingId: draftId,
      before: { state: 'open', version },
      after: { state: 'dropped', version: version + 1 },
    });
    return ok({ id: draftId });
  },
  { output: z.strictObject({ id: z.uuid() }) },
);
