import { copyPack } from '#use-cases/regulation/copy-pack.ts';
import { dropDraftPack } from '#use-cases/regulation/drop-draft-pack.ts';
import { getDraftPack } from '#use-cases/regulation/get-draft-pack.ts';
import { getPack } from '#use-cases/regulation/get-pack.ts';
import { getPackFiles } from '#use-cases/regulation/get-pack-files.ts';
import { listDraftPacks } from '#use-cases/regulation/list-draft-packs.ts';
import { listPacks } from '#use-cases/regulation/list-packs.ts';
import { releasePack } from '#use-cases/regulation/release-pack.ts';
import { reopenDraftPack } from '#use-cases/regulation/reopen-draft-pack.ts';
import { saveDraftPack } from '#use-cases/regulation/save-draft-pack.ts';
import { route } from '../route.ts';

export const regulationRoutes = {
  list: route('GET', '/packs', listPacks),
  get: route('GET', '/packs/{id}', getPack),
  files: route('GET', '/packs/{id}/files', getPackFiles),
  copy: route('POST', '/pack-drafts', copyPack),
  listDrafts: route('GET', '/pack-drafts', listDraftPacks),
  getDraft: route('GET', '/pack-drafts/{draftId}', getDraftPack),
  saveDraft: route('POST', '/pack-drafts/{draftId}', saveDraftPack),
  release: route('POST', '/pack-drafts/{draftId}/release', releasePack),
  dropDraft: route('POST', '/pack-drafts/{draftId}/drop', dropDraftPack),
  reopenDraft: route('POST', '/pack-drafts/{draftId}/reopen', reopenDraftPack),
};
