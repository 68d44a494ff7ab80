import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadOpenDrafts } from '#database/regulation/draft-pack-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayChangePacks } from './may-change-packs.ts';

const output = z.strictObject({
  drafts: z.array(
    z.strictObject({
      id: z.uuid(),
      packId: z.string(),
      packVersion: z.string(),
      copiedFrom: z.string(),
      version: z.int(),
      changedAt: z.string(),
      userName: z.string(),
      fullName: z.string().nullable(),
    }),
  ),
});

/** The regulations that are being written, the last changed first. */
export const listDraftPacks = query(
  'listDraftPacks',
  z.strictObject({}),
  async (context) => {
    const permit = await mayChangePacks(context);
    return permit.ok ? ok({ drafts: await loadOpenDrafts(context.db) }) : permit;
  },
  { output },
);
