import type { Kysely } from 'kysely';
import type { PlannedMilestone } from '#domain/plan/milestone-value.ts';
import type { Database } from '#database/schema.ts';

/** Every plan of a task, in the order they were handed in, each with how it was answered. */
export async function loadPlans(db: Kysely<Database>, taskId: string) {
  const rows = await db
    .selectFrom('plan')
    .leftJoin('plan_answer', 'plan_answer.plan_id', 'plan.id')
    .selectAll('plan')
    .select(['plan_answer.answer', 'plan_answer.reason', 'plan_answer.answered_at'])
    .where('plan.task_id', '=', taskId)
    .orderBy('plan.revision')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    generalObjective: row.general_objective,
    specificObjectives: row.specific_objectives as string[],
    solutions: row.solutions as string[],
    milestones: row.milestones as PlannedMilestone[],
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    /** Null while it waits, and for plans answered before answers were kept with them. */
    answer:
      row.answer === null
        ? null
        : { answer: row.answer, reason: row.reason, answeredAt: row.answered_at ?? row.submitted_at },
  }));
}
