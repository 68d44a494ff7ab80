import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { packNameOf } from '#regulation/read-pack.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowDraftStep } from './draft-step.ts';
import { packFiles } from './pack-files.ts';

const input = z.strictObject({ draftId: z.uuid(), version: z.int(), files: packFiles });

/** Keeps the files of a draft as they are now, faulty or not: it is checked when it is released. */
export const saveDraftPack = command(
  'saveDraftPack',
  input,
  async (context, { draftId, version, files }) => {
    const draft = await allowDraftStep(context, { draftId, version });
    if (!draft.ok) return draft;
    const name = packNameOf({ files });
    const before = new Map(draft.value.files.map(({ path, text }) => [path, text]));
    const after = new Set(files.map(({ path }) => path));
    await context.db
      .updateTable('draft_pack')
      .set({
        files: JSON.stringify(files),
        pack_id: name.id ?? draft.value.pack_id,
        pack_version: name.version ?? draft.value.pack_version,
        version: version + 1,
        changed_by: context.actor.accountId,
        changed_at: context.now,
      })
      .where('id', '=', draftId)
      .execute();
    context.record({
      authorityId: noAuthority,
      action: 'saveDraftPack',
      thing: 'pack',
      thingId: draftId,
      before: { version },
      after: {
        version: version + 1,
        packId: name.id,
        changed: files.filter(({ path, text }) => before.get(path) !== text).map(({ path }) => path),
        removed: [...before.keys()].filter((path) => !after.has(path)),
      },
    });
    return ok({ id: draftId, version: version + 1 });
  },
  { output: z.strictObject({ id: z.uuid(), version: z.int() }) },
);
