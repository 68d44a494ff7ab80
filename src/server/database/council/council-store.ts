import type { Kysely, Selectable } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { powerHolds } from '#database/access/power-holds.ts';
import type { Database } from '#database/schema.ts';

export type Council = Selectable<Database['council']>;
export type CouncilMember = Awaited<ReturnType<typeof loadMembers>>[number];

/**
 * The council of a campaign by the latest paper signed on a day or before; nothing before one is set up.
 * @param council undefined: any, for a group whose council the regulation does not name
 */
export async function findCouncilInForce(
  db: Kysely<Database>,
  campaignId: string,
  council: string | undefined,
  day: IsoDate,
): Promise<Council | undefined> {
  return db
    .selectFrom('council')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .$if(council !== undefined, (query) => query.where('council', '=', council ?? ''))
    .where('signed_on', '<=', day)
    .orderBy('signed_on', 'desc')
    .orderBy('set_up_at', 'desc')
    .executeTakeFirst();
}

/** Whom the paper names, in its order. */
export async function loadMembers(db: Kysely<Database>, councilId: string) {
  return db
    .selectFrom('council_member')
    .select(['id', 'account_id as accountId', 'full_name as fullName', 'role'])
    .select('stands_in_for as standsInFor')
    .where('council_id', '=', councilId)
    .orderBy('position')
    .execute();
}

/** The councils of a campaign, the latest paper first. */
export async function loadCouncils(db: Kysely<Database>, campaignId: string): Promise<Council[]> {
  return db
    .selectFrom('council')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('council')
    .orderBy('signed_on', 'desc')
    .orderBy('set_up_at', 'desc')
    .execute();
}

/** The sessions of councils, each with how many are on its list. */
export async function loadSessions(db: Kysely<Database>, councilIds: string[]) {
  if (councilIds.length === 0) return [];
  return db
    .selectFrom('council_session')
    .select(['id', 'council_id as councilId', 'held_on as heldOn', 'state', 'version'])
    .select((of) =>
      of
        .selectFrom('session_item')
        .select((count) => count.fn.countAll<string>().as('items'))
        .whereRef('session_item.session_id', '=', 'council_session.id')
        .as('items'),
    )
    .where('council_id', 'in', councilIds)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
}

/** Accounts with the power of a council member at an authority on a day, with the name of their official. */
export async function loadEligible(db: Kysely<Database>, authorityPath: string[], day: IsoDate) {
  return db
    .selectFrom('power')
    .innerJoin('account', 'account.id', 'power.account_id')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['account.id as accountId', 'account.user_name as userName', 'official.full_name as fullName'])
    .select(['power.council', 'power.reach', 'power.unit_id as unitId'])
    .where('power.kind', '=', 'councilMember')
    .where('account.disabled', '=', false)
    .where(powerHolds(day))
    .where((where) =>
      where.or([
        where('power.reach', '=', 'all'),
        ...(authorityPath[0] === undefined
          ? []
          : [where.and([where('power.reach', '=', 'unit'), where('power.unit_id', '=', authorityPath[0])])]),
        ...(authorityPath.length === 0
          ? []
          : [where.and([where('power.reach', '=', 'subtree'), where('power.unit_id', 'in', authorityPath)])]),
      ]),
    )
    .orderBy('account.user_name')
    .execute();
}
