import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { idAndVersionAnswer } from '#use-cases/answers/base-answers.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowDraftStep } from './draft-step.ts';

/** Takes it back that a draft was dropped: it is written on as it was. Errors: `wrongState` for one that was not dropped. */
export const reopenDraftPack = command(
  'reopenDraftPack',
  z.strictObject({ draftId: z.uuid(), version: z.int() }),
  async (context, { draftId, version }) => {
    const draft = await allowDraftStep(context, { draftId, version }, 'dropped');
    if (!draft.ok) return draft;
    await context.db
      .updateTable('draft_pack')
      .set({ state: 'open', version: version + 1 })
      .where('id', '=', draftId)
      .execute();
    context.record({
      authorityId: noAuthority,
      action: 'reopenDraftPack',
      thing: 'pack',
      thingId: draftId,
      before: { state: 'dropped', version },
      after: { state: 'open', version: version + 1 },
    });
    return ok({ id: draftId, version: version + 1 });
  },
  { output: idAndVersionAnswer },
);
