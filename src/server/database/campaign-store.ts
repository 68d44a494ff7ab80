import type { Kysely, Selectable } from 'kysely';
import type { Subject } from '#domain/access/may.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { loadUnitPath } from './organisation-store.ts';
import type { Database } from './schema.ts';

export type Campaign = Selectable<Database['campaign']>;

export async function findCampaign(db: Kysely<Database>, id: string): Promise<Campaign | undefined> {
  return db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A campaign as access sees it: it belongs to its authority, and is the work of nobody in particular. */
export async function loadCampaignAccess(
  db: Kysely<Database>,
  campaign: Campaign,
  day: IsoDate,
): Promise<Subject> {
  return {
    thing: 'campaign',
    authorityPath: await loadUnitPath(db, campaign.authority_id, day),
    ownerIds: [],
  };
}
