import { type Transaction, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { AddressedNotice } from '#domain/notice/notice.ts';
import { powerHolds } from '#database/access/power-holds.ts';
import type { Database } from '#database/schema.ts';

/** So many rows go into one statement, far below what the protocol's 65,535 parameters allow. */
const rowsAtOnce = 1000;

type StoredNotice = Pick<AddressedNotice, 'kind' | 'accountId'> & { id: string };

/**
 * Stores notices; what somebody was told before under the same key is left out.
 * @returns those stored
 */
export async function storeNotices(
  db: Transaction<Database>,
  notices: (AddressedNotice & { id: string })[],
  at: string,
): Promise<StoredNotice[]> {
  const stored: StoredNotice[] = [];
  for (let from = 0; from < notices.length; from += rowsAtOnce) {
    const rows = notices.slice(from, from + rowsAtOnce).map((notice) => ({
      id: notice.id,
      account_id: notice.accountId,
      kind: notice.kind,
      thing: notice.thing,
      thing_id: notice.thingId,
      params: JSON.stringify(notice.params),
      key: notice.key,
      at,
      read_at: null,
    }));
    const fresh = await db
      .insertInto('notice')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'kind', 'account_id as accountId'])
      .execute();
    stored.push(...fresh);
  }
  return stored;
}

/** The open accounts of the officials behind subjects: of the official himself, or of who heads the unit on a day. */
export async function loadSubjectAccounts(
  db: Transaction<Database>,
  subjectIds: string[],
  day: IsoDate,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ subjectId: string; accountId: string }>`
    with person (subject_id, official_id) as (
      select id, official_id from subject where id = any(${subjectIds}::uuid[]) and official_id is not null
      union
      select subject.id, tenure.official_id
      from subject join post on post.unit_id = subject.unit_id and post.is_head
        join tenure on tenure.post_id = post.id
      where subject.id = any(${subjectIds}::uuid[]) and subject.kind = 'unit'
        and tenure.valid_from <= ${day} and (tenure.valid_to is null or ${day} < tenure.valid_to)
    )
    select person.subject_id as "subjectId", account.id as "accountId"
    from person join account on account.official_id = person.official_id
    where not account.disabled
    order by account.id`.execute(db);
  const found = new Map<string, string[]>();
  for (const { subjectId, accountId } of rows)
    found.set(subjectId, [...(found.get(subjectId) ?? []), accountId]);
  return found;
}

/** The open accounts of who heads units on a day, by unit. */
export async function loadUnitAccounts(
  db: Transaction<Database>,
  unitIds: string[],
  day: IsoDate,
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('tenure', 'tenure.post_id', 'post.id')
    .innerJoin('account', 'account.official_id', 'tenure.official_id')
    .select(['post.unit_id', 'account.id'])
    .distinct()
    .where('post.unit_id', 'in', unitIds)
    .where('post.is_head', '=', true)
    .where('tenure.valid_from', '<=', day)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', day)]))
    .where('account.disabled', '=', false)
    .execute();
  const found = new Map<string, string[]>();
  for (const { unit_id, id } of rows) found.set(unit_id, [...(found.get(unit_id) ?? []), id]);
  return found;
}

/** The open accounts that hold a power of exactly this authority on a day: those whose daily work its campaigns are. */
export async function loadPowerAccounts(
  db: Transaction<Database>,
  kind: 'specialist' | 'leader',
  authorityId: string,
  day: IsoDate,
): Promise<string[]> {
  const rows = await db
    .selectFrom('power')
    .innerJoin('account', 'account.id', 'power.account_id')
    .select('account.id')
    .distinct()
    .where('power.kind', '=', kind)
    .where('power.unit_id', '=', authorityId)
    .where(powerHolds(day))
    .where('account.disabled', '=', false)
    .orderBy('account.id')
    .execute();
  return rows.map((row) => row.id);
}
