import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadReleasedPacks } from '#database/regulation/released-pack-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayBeNamed } from './copy-pack.ts';
import { allowDraftStep } from './draft-step.ts';

const output = z.strictObject({
  id: z.uuid(),
  packId: z.string(),
  packVersion: z.string(),
  hash: z.string(),
});

/**
 * Releases a draft once nothing is wrong with it, its examples computed: from then on it is in the library, campaigns can
 * begin with it, and it is succeeded by another version, never changed.
 * Errors: `packFaulty` with every mistake; `duplicate` and `invalidValue` for an id and version that are taken.
 */
export const releasePack = command(
  'releasePack',
  z.strictObject({ draftId: z.uuid(), version: z.int() }),
  async (context, { draftId, version }) => {
    const draft = await allowDraftStep(context, { draftId, version });
    if (!draft.ok) return draft;
    const { files } = draft.value;
    const checked = context.packs.check({ files });
    if (!checked.ok) return refuse('packFaulty', { faults: checked.faults });
    const { pack, hash } = checked.value;
    const { id: packId, version: packVersion } = pack.head;
    const free = mayBeNamed(context.packs, packId, packVersion);
    if (!free.ok) return free;

    const id = context.newId();
    await context.db
      .insertInto('released_pack')
      .values({
        id,
        draft_id: draftId,
        pack_id: packId,
        pack_version: packVersion,
        hash,
        files: JSON.stringify(files),
        released_by: context.actor.accountId,
        released_at: context.now,
      })
      .execute();
    await context.db
      .updateTable('draft_pack')
      .set({ state: 'released', version: version + 1 })
      .where('id', '=', draftId)
      .execute();
    context.record({
      authorityId: noAuthority,
      action: 'releasePack',
      thing: 'pack',
      thingId: draftId,
      before: { state: 'open', version },
      after: { state: 'released', packId, packVersion, hash },
    });
    return ok({ id, packId, packVersion, hash });
  },
  { output, afterCommit: async ({ db, packs }) => packs.take(await loadReleasedPacks(db)) },
);
