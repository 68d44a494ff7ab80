import { type Kysely, sql } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';
import { loadView, visibleTo } from '#database/visible-to.ts';

/**
 * A task with a title like the one asked about. Whoever takes part may know that there is or was such work — title,
 * unit, period, state — but neither whose it was nor what came of it; `taskId` only of work he may open.
 */
export interface SimilarTask {
  title: string;
  unitName: string;
  periodFrom: IsoDate;
  periodTo: IsoDate;
  state: TaskState;
  /** From 0 to 1: the share of three-letter groups the titles have in common. */
  likeness: number;
  taskId: string | null;
}

/** Above the default of pg_trgm (0.3): below it, Vietnamese titles share little but common words. */
const leastLikeness = 0.4;

/**
 * The tasks of an authority, of all its campaigns, with a title like this one, the most alike first. Drafts of others
 * are their own affair until they are submitted.
 */
export async function findSimilar(
  { db, actor, today }: { db: Kysely<Database>; actor: Actor; today: IsoDate },
  { authorityId, title, limit }: { authorityId: string; title: string; limit: number },
): Promise<SimilarTask[]> {
  const view = await loadView(db, actor, today);
  const key = searchKey(title);
  await sql`select set_config('pg_trgm.similarity_threshold', ${String(leastLikeness)}, true)`.execute(db);
  const rows = await db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .innerJoin('task_owner', (join) =>
      join.onRef('task_owner.task_id', '=', 'task.id').on('task_owner.is_lead', '=', true),
    )
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .select(['task.id', 'task.title', 'task.state', 'unit.name as unitName'])
    .select(['campaign.period_from as periodFrom', 'campaign.period_to as periodTo'])
    .select((where) => sql<boolean>`${visibleTo(view)(where)}`.as('visible'))
    .select(sql<number>`similarity(task.title_key, ${key})`.as('likeness'))
    .where(sql<boolean>`task.title_key % ${key}`)
    .where('campaign.authority_id', '=', authorityId)
    .where((where) => where.or([where('task.state', '!=', 'draft'), visibleTo(view)(where)]))
    .orderBy('likeness', 'desc')
    .orderBy('task.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, visible, ...row }) => ({ ...row, taskId: visible ? id : null }));
}
