import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#database/schema.ts';

/** The drafts that are being written, the last changed first, without their files. */
export async function loadOpenDrafts(db: Kysely<Database>) {
  return db
    .selectFrom('draft_pack')
    .innerJoin('account', 'account.id', 'draft_pack.changed_by')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['draft_pack.id', 'draft_pack.pack_id as packId', 'draft_pack.pack_version as packVersion'])
    .select(['draft_pack.copied_from as copiedFrom', 'draft_pack.version'])
    .select(['draft_pack.changed_at as changedAt', 'account.user_name as userName'])
    .select('official.full_name as fullName')
    .where('draft_pack.state', '=', 'open')
    .orderBy('draft_pack.changed_at', 'desc')
    .orderBy('draft_pack.id')
    .execute();
}

/** A draft with its files, whatever its state. */
export async function findDraft(db: Kysely<Database>, id: string) {
  return db.selectFrom('draft_pack').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Finds a draft and keeps others from changing it until the transaction ends. */
export async function holdDraft(db: Transaction<Database>, id: string) {
  return db.selectFrom('draft_pack').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
