import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/**
 * A paper of a campaign that assigns and is no supplement itself, with the day of the latest paper that adds to its list,
 * or its own; nothing where there is none.
 */
export async function findSupplemented(
  db: Kysely<Database>,
  decisionId: string,
  campaignId: string,
): Promise<{ lastSignedOn: IsoDate } | undefined> {
  const first = await db
    .selectFrom('decision')
    .select('id')
    .where('id', '=', decisionId)
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', 'assign')
    .where('supplements_id', 'is', null)
    .executeTakeFirst();
  if (first === undefined) return undefined;
  const last = await db
    .selectFrom('decision')
    .select('signed_on')
    .where((where) => where.or([where('id', '=', decisionId), where('supplements_id', '=', decisionId)]))
    .orderBy('signed_on', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { lastSignedOn: last.signed_on };
}
