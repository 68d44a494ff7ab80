import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { findDraft } from '#database/regulation/draft-pack-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayChangePacks } from './may-change-packs.ts';
import { packFiles } from './pack-files.ts';

const output = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(['open', 'released', 'dropped']),
  packId: z.string(),
  packVersion: z.string(),
  copiedFrom: z.string(),
  changedAt: z.string(),
  files: packFiles,
  /** What can be done with it now. */
  actions: z.array(z.enum(['saveDraftPack', 'releasePack', 'dropDraftPack'])),
});

/** A draft of a regulation with its files as they were last saved. */
export const getDraftPack = query(
  'getDraftPack',
  z.strictObject({ draftId: z.uuid() }),
  async (context, { draftId }) => {
    const permit = await mayChangePacks(context);
    if (!permit.ok) return permit;
    const draft = await findDraft(context.db, draftId);
    if (draft === undefined) return refuse('notFound', { what: 'pack', id: draftId });
    const { id, version, state, files } = draft;
    return ok({
      id,
      version,
      state,
      packId: draft.pack_id,
      packVersion: draft.pack_version,
      copiedFrom: draft.copied_from,
      changedAt: draft.changed_at,
      files,
      actions:
        state === 'open' ? ['saveDraftPack' as const, 'releasePack' as const, 'dropDraftPack' as const] : [],
    });
  },
  { output },
);
