import { type Kysely, sql } from 'kysely';
import type { Indicator } from '#domain/score/indicator.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';
import { ownSubject, type View } from '#database/visible-to.ts';

/** The states work is in before a paper assigns it, and those in which it never came to be. */
const proposalStates: TaskState[] = [
  'draft',
  'ordered',
  'negotiating',
  'submitted',
  'returned',
  'endorsed',
  'rejected',
  'declined',
];

/** Proposals of a campaign in the order they were entered; `own`: the work of whoever looks. */
export async function loadProposals(
  db: Kysely<Database>,
  view: View,
  { campaignId, after, limit }: { campaignId: string; after: string | undefined; limit: number },
) {
  return db
    .selectFrom('task')
    .select(['id', 'version', 'title', 'origin', 'nature', 'content', 'horizon', 'state', 'reason'])
    .select(['due_on as dueOn', 'expected_product as expectedProduct', 'state_since as since'])
    .select((where) =>
      where
        .exists(
          where
            .selectFrom('task_owner')
            .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
            .select('subject.id')
            .whereRef('task_owner.task_id', '=', 'task.id')
            .where((subject) => ownSubject(subject, view)),
        )
        .as('own'),
    )
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', proposalStates)
    .$if(after !== undefined, (page) => page.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** An indicator as it was proposed. */
export interface ProposedTarget {
  name: string;
  unitOfMeasure: string;
  target: Indicator;
  weight: string | null;
  sourceOfFigure: string | null;
  required: string | null;
}

/** The indicators of tasks, each task's in their order. */
export async function loadTargets(
  db: Kysely<Database>,
  taskIds: string[],
): Promise<Map<string, ProposedTarget[]>> {
  const rows = await db
    .selectFrom('indicator')
    .select(['task_id as taskId', 'name', 'unit_of_measure as unitOfMeasure', 'target', 'weight'])
    .select(['source_of_figure as sourceOfFigure', 'required_indicator as required'])
    .where(sql<boolean>`task_id = any(${taskIds}::uuid[])`)
    .orderBy('task_id')
    .orderBy('position')
    .execute();
  const byTask = new Map<string, ProposedTarget[]>();
  for (const { taskId, target, ...row } of rows) {
    const own = byTask.get(taskId) ?? [];
    own.push({ ...row, target: target as Indicator });
    byTask.set(taskId, own);
  }
  return byTask;
}

/** What the advisory unit said of tasks, the first first. */
export async function loadOpinions(db: Kysely<Database>, taskIds: string[]) {
  const rows = await db
    .selectFrom('opinion')
    .select(['task_id as taskId', 'kind', 'reason', 'at'])
    .where(sql<boolean>`task_id = any(${taskIds}::uuid[])`)
    .orderBy('at')
    .execute();
  return Map.groupBy(rows, (row) => row.taskId);
}
