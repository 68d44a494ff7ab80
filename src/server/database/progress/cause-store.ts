import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';
import { type View, visibleTo } from '#database/visible-to.ts';

/** A claim of an objective cause with what proves it, and what was answered. */
export interface CauseClaim {
  id: string;
  taskId: string;
  taskTitle: string;
  indicatorId: string | null;
  description: string;
  from: IsoDate;
  to: IsoDate;
  documentNumber: string | null;
  claimedAt: string;
  evidence: { id: string; name: string }[];
  outcome: 'confirmed' | 'refused' | null;
  reason: string | null;
  confirmedFrom: IsoDate | null;
  confirmedTo: IsoDate | null;
  answeredAt: string | null;
}

/** Claims of an objective cause, oldest first, each with what was answered. */
function claims(db: Kysely<Database>) {
  return db
    .selectFrom('cause_claim')
    .innerJoin('task', 'task.id', 'cause_claim.task_id')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .leftJoin('cause_answer', 'cause_answer.claim_id', 'cause_claim.id')
    .select([
      'cause_claim.id',
      'cause_claim.task_id as taskId',
      'task.title as taskTitle',
      'cause_claim.indicator_id as indicatorId',
      'cause_claim.description',
      'cause_claim.from_on as from',
      'cause_claim.to_on as to',
      'cause_claim.document_number as documentNumber',
      'cause_claim.claimed_at as claimedAt',
      'cause_answer.outcome',
      'cause_answer.reason',
      'cause_answer.from_on as confirmedFrom',
      'cause_answer.to_on as confirmedTo',
      'cause_answer.answered_at as answeredAt',
    ])
    .select(
      sql<{ id: string; name: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', evidence.id, 'name', evidence.name) order by evidence.id), '[]')
        from cause_evidence join evidence on evidence.id = cause_evidence.evidence_id
        where cause_evidence.claim_id = cause_claim.id)`.as('evidence'),
    )
    .orderBy('cause_claim.claimed_at')
    .orderBy('cause_claim.id');
}

export async function loadCauses(db: Kysely<Database>, taskId: string): Promise<CauseClaim[]> {
  return claims(db).where('cause_claim.task_id', '=', taskId).execute();
}

/** A page of the claims a view reaches. */
export async function loadVisibleCauses(
  db: Kysely<Database>,
  view: View,
  page: {
    campaignId: string | undefined;
    standing: 'open' | 'all';
    after: { claimedAt: string; id: string } | undefined;
    limit: number;
  },
): Promise<CauseClaim[]> {
  let rows = claims(db).where(visibleTo(view)).limit(page.limit);
  if (page.campaignId !== undefined) rows = rows.where('task.campaign_id', '=', page.campaignId);
  if (page.standing === 'open') rows = rows.where('cause_answer.claim_id', 'is', null);
  const { after } = page;
  if (after !== undefined)
    rows = rows.where((where) =>
      where(
        where.refTuple('cause_claim.claimed_at', 'cause_claim.id'),
        '>',
        where.tuple(after.claimedAt, after.id),
      ),
    );
  return rows.execute();
}

/** The task of a claim, and what was answered to it. */
export async function findCause(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('cause_claim')
    .leftJoin('cause_answer', 'cause_answer.claim_id', 'cause_claim.id')
    .select([
      'cause_claim.id',
      'cause_claim.task_id as taskId',
      'cause_claim.from_on as from',
      'cause_claim.to_on as to',
      'cause_claim.claimed_by as claimedBy',
      'cause_answer.outcome',
    ])
    .where('cause_claim.id', '=', id)
    .executeTakeFirst();
}

/** Of some tasks, those of which an objective cause was confirmed, with the indicators it was confirmed for. */
export async function loadConfirmedCauses(db: Kysely<Database>, taskIds: string[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('cause_claim')
    .innerJoin('cause_answer', 'cause_answer.claim_id', 'cause_claim.id')
    .select(['cause_claim.task_id as taskId', 'cause_claim.indicator_id as indicatorId'])
    .where('cause_claim.task_id', 'in', taskIds)
    .where('cause_answer.outcome', '=', 'confirmed')
    .execute();
}
