import { type Kysely, sql } from 'kysely';
import { addDays, type IsoDate } from '#domain/base/dates.ts';
import type { PlannedMilestone } from '#domain/plan/milestone-value.ts';
import type { Backing } from '#domain/progress/mismatch.ts';
import type { Database } from '#database/schema.ts';

/** What spoke for the figures of tasks by the end of a day, and the roadmap last handed in that was not sent back. */
export async function loadBacking(
  db: Kysely<Database>,
  taskIds: string[],
  day: IsoDate,
): Promise<Map<string, Backing & { milestones: PlannedMilestone[] }>> {
  const end = `${addDays(day, 1)}T00:00:00+07:00`;
  const { rows } = await sql<Backing & { taskId: string; milestones: PlannedMilestone[] }>`
    with known as (
      select product.id, product.task_id, verification.outcome
      from product left join product_verification verification
        on verification.product_id = product.id and verification.revision = product.revision
        and verification.verified_at < ${end}
      where product.task_id = any(${taskIds}::uuid[]) and product.handed_in_on <= ${day}
    ), products as (
      select task_id,
        (count(*) filter (where outcome = 'verified'))::int as verified,
        (count(*) filter (where outcome is null))::int as waiting,
        (count(*) filter (where outcome = 'sentBack'))::int as sent_back
      from known group by task_id
    ), files as (
      select task_id, count(*)::int as files from evidence
      where task_id = any(${taskIds}::uuid[]) and uploaded_at < ${end} group by task_id
    ), roadmap as (
      select distinct on (task_id) task_id, milestones
      from plan left join plan_answer on plan_answer.plan_id = plan.id and plan_answer.answered_at < ${end}
      where task_id = any(${taskIds}::uuid[]) and submitted_at < ${end}
        and plan_answer.answer is distinct from 'returnPlan'
      order by task_id, revision desc
    )
    select asked.id as "taskId", coalesce(verified, 0) as verified, coalesce(waiting, 0) as waiting,
      coalesce(sent_back, 0) as "sentBack", coalesce(files, 0) as files,
      coalesce(milestones, '[]'::jsonb) as milestones
    from unnest(${taskIds}::uuid[]) asked (id)
    left join products on products.task_id = asked.id
    left join files on files.task_id = asked.id
    left join roadmap on roadmap.task_id = asked.id`.execute(db);
  return new Map(rows.map(({ taskId, ...backing }) => [taskId, backing]));
}
