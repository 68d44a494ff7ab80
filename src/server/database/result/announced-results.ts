import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import { dayInVietnam, type IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/** Which of the announced ratings of an authority are wanted. */
export interface ResultSelection {
  year?: number | undefined;
  campaignId?: string | undefined;
  unitId?: string | undefined;
}

/** Which part of them: so many behind one of them, those that stand in a file that was sent or those that do not. */
export interface ResultPart {
  after?: string | undefined;
  limit?: number | undefined;
  sent?: boolean | undefined;
}

/** The ratings that were decided, each with when the next one of the same appraisal was; behind `start` where there is one. */
function decidedOf(authorityId: string, { year, campaignId, unitId }: ResultSelection, start: string | null) {
  return sql`
    start as (select appraisal_id, decided_at, id from rating where id = ${start}),
    decided as (
      select rating.*, lead(rating.decided_at) over by_appraisal as next_at
      from rating join appraisal on appraisal.id = rating.appraisal_id
        join subject on subject.id = appraisal.subject_id
        join campaign on campaign.id = subject.campaign_id
      where campaign.authority_id = ${authorityId} and subject.official_id is not null
        and (${campaignId ?? null}::uuid is null or campaign.id = ${campaignId ?? null})
        and (${unitId ?? null}::uuid is null or subject.unit_id = ${unitId ?? null})
        and (${year ?? null}::int is null or extract(year from campaign.period_to) = ${year ?? null}::int)
        and (${start}::uuid is null or appraisal.id >= (select appraisal_id from start))
      window by_appraisal as (partition by rating.appraisal_id order by rating.decided_at, rating.id)
    )`;
}

/** When each was announced. */
const announced = sql`
      join lateral (
        select min(at) as at from log_entry
        where thing = 'appraisal' and thing_id = decided.appraisal_id::text and action = 'announce'
          and at >= decided.decided_at and (decided.next_at is null or at < decided.next_at)
      ) announced on announced.at is not null`;

/** Whether it stands in a file of the authority that was sent. */
const isSent = (authorityId: string) => sql`exists (
        select from result_export_row row join result_export export on export.id = row.export_id
        where row.rating_id = decided.id and export.authority_id = ${authorityId} and export.sent_on is not null)`;

/** The days in Việt Nam on which ratings of a campaign were announced that were not sent, each once, in their order. */
export async function loadDaysOfUnsent(
  db: Kysely<Database>,
  authorityId: string,
  campaignId: string,
): Promise<IsoDate[]> {
  const { rows } = await sql<{ day: IsoDate }>`
    with ${decidedOf(authorityId, { campaignId }, null)}
    select distinct to_char(announced.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
    from decided ${announced}
    where not ${isSent(authorityId)}
    order by day`.execute(db);
  return rows.map(({ day }) => day);
}

/**
 * The announced ratings of officials by an authority, those that were replaced too, in an order that never changes. When
 * one was announced is in the log: the appraisal itself keeps the last day only.
 */
export async function loadAnnouncedResults(
  db: Kysely<Database>,
  authorityId: string,
  selection: ResultSelection,
  { after, limit, sent }: ResultPart = {},
) {
  const start = after ?? null;
  const { rows } = await sql<{
    id: string;
    version: number;
    replaces: string | null;
    officialId: string;
    officialCode: string | null;
    fullName: string;
    post: string | null;
    unitId: string;
    unitCode: string | null;
    unitName: string;
    campaignId: string;
    level: string;
    decisionId: string;
    announcedAt: string;
  }>`
    with ${decidedOf(authorityId, selection, start)}
    select decided.id, decided.replaces_id as replaces, decided.level, decided.decision_id as "decisionId",
      (row_number() over (partition by decided.appraisal_id order by decided.decided_at, decided.id))::int as version,
      announced.at as "announcedAt", official.id as "officialId", official.code as "officialCode",
      official.full_name as "fullName", post.title as post, unit.id as "unitId", unit.code as "unitCode",
      unit.name as "unitName", subject.campaign_id as "campaignId"
    from decided ${announced}
      join appraisal on appraisal.id = decided.appraisal_id
      join subject on subject.id = appraisal.subject_id
      join official on official.id = subject.official_id
      join unit on unit.id = subject.unit_id
      left join post on post.id = subject.post_id
    where (${start}::uuid is null
        or (decided.appraisal_id, decided.decided_at, decided.id) > (select appraisal_id, decided_at, id from start))
      and (${sent ?? null}::boolean is null or ${sent ?? null} = ${isSent(authorityId)})
    order by decided.appraisal_id, decided.decided_at, decided.id
    limit ${limit ?? null}`.execute(db);
  return rows.map(({ announcedAt, ...row }) => ({ ...row, announcedOn: dayInVietnam(announcedAt) }));
}

/** Decisions by their id, each with its fingerprint: SHA-256, hex, over the canonical text of what was filed. */
export async function loadFingerprints(
  db: Kysely<Database>,
  decisionIds: string[],
): Promise<Map<string, { number: string; signedOn: IsoDate; signedBy: string; fingerprint: string }>> {
  const found = new Map();
  if (decisionIds.length === 0) return found;
  const decisions = await db
    .selectFrom('decision')
    .select(['id', 'kind', 'number', 'signed_on as signedOn', 'signed_by as signedBy', 'title'])
    .where('id', 'in', decisionIds)
    .execute();
  const items = await db
    .selectFrom('decision_item')
    .select(['decision_id as decisionId', 'subject_id as subjectId', 'snapshot'])
    .where('decision_id', 'in', decisionIds)
    .orderBy('position')
    .execute();
  const lists = Map.groupBy(items, (item) => item.decisionId);
  for (const decision of decisions) {
    const list = (lists.get(decision.id) ?? []).map(({ subjectId, snapshot }) => ({ subjectId, snapshot }));
    const { number, signedOn, signedBy } = decision;
    const fingerprint = createHash('sha256')
      .update(canonicalText({ ...decision, list }))
      .digest('hex');
    found.set(decision.id, { number, signedOn, signedBy, fingerprint });
  }
  return found;
}
