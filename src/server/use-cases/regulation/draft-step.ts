import type { Selectable } from 'kysely';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { holdDraft } from '#database/regulation/draft-pack-store.ts';
import type { Database } from '#database/schema.ts';
import type { Context } from '#use-cases/base/context.ts';
import { mayChangePacks } from './may-change-packs.ts';

type Draft = Selectable<Database['draft_pack']>;

/** An open draft, or one in another state, that somebody is about to change. Errors: `notAllowed`, `notFound`, `wrongState`, `versionConflict`. */
export async function allowDraftStep(
  context: Context,
  { draftId, version }: { draftId: string; version: number },
  state: Draft['state'] = 'open',
): Promise<Result<Draft>> {
  const permit = await mayChangePacks(context);
  if (!permit.ok) return permit;
  const draft = await holdDraft(context.db, draftId);
  if (draft === undefined) return refuse('notFound', { what: 'pack', id: draftId });
  if (draft.state !== state)
    return refuse('wrongState', { action: 'changePacks', state: draft.state, possible: [] });
  if (draft.version !== version)
    return refuse('versionConflict', { what: 'pack', id: draftId, seen: version, current: draft.version });
  return ok(draft);
}
