import { type Kysely, sql } from 'kysely';
import { addDays, dayInVietnam, type IsoDate } from '#domain/base/dates.ts';
import type { AnsweredWork, DaySpan } from '#domain/progress/report-obligations.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';

/** States of work that was given to somebody, whatever became of it: only such work owes reports. */
const givenStates: readonly TaskState[] = [...assignedStates, 'transferred', 'withdrawn'];

/**
 * Who answered for each of some tasks when, and when its reports came: from the papers that assigned, handed over,
 * suspended, resumed and took away, and the tenures of whoever leads it. Tasks that were never given to anybody are
 * not in the answer.
 */
export async function loadAnsweredWork(
  db: Kysely<Database>,
  taskIds: string[],
): Promise<Map<string, AnsweredWork>> {
  if (taskIds.length === 0) return new Map();
  const tasks = await db
    .selectFrom('task')
    .leftJoin('transfer as takenOver', 'takenOver.to_task_id', 'task.id')
    .leftJoin('transfer as handedOn', 'handedOn.from_task_id', 'task.id')
    .select(['task.id', 'task.state', 'task.due_on', 'task.closed_on', 'task.created_at'])
    .select(['takenOver.starts_on as takenOverOn', 'handedOn.starts_on as handedOnOn'])
    .where('task.id', 'in', taskIds)
    .where('task.state', 'in', givenStates)
    .execute();
  const papers = Map.groupBy(await loadPapers(db, taskIds), (paper) => paper.taskId);
  const held = Map.groupBy(await loadHeld(db, taskIds), (row) => row.taskId);
  const reported = Map.groupBy(await loadFirstReports(db, taskIds), (row) => row.taskId);
  return new Map(
    tasks.flatMap((task) => {
      const own = papers.get(task.id) ?? [];
      const given = own.find((paper) => paper.kind === 'assign')?.signedOn;
      // Neither handed over nor withdrawn before it was assigned.
      if (task.state === 'withdrawn' && given === undefined && task.takenOverOn === null) return [];
      const from = task.takenOverOn ?? given ?? dayInVietnam(task.created_at);
      const withdrawn = own.findLast((paper) => paper.kind === 'withdraw')?.signedOn;
      const closed = task.closed_on === null ? null : addDays(task.closed_on, 1);
      const work: AnsweredWork = {
        assigned: { from, to: task.handedOnOn ?? withdrawn ?? closed },
        held: (held.get(task.id) ?? []).map((row) => ({ from: row.from, to: row.to })),
        suspended: suspensions(own),
        dueOn: task.due_on,
        reported: reported.get(task.id) ?? [],
      };
      return [[task.id, work] as const];
    }),
  );
}

/** The papers about tasks in the order they were signed. */
async function loadPapers(db: Kysely<Database>, taskIds: string[]) {
  const rows = await db
    .selectFrom('decision_item')
    .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
    .select(['decision_item.task_id as taskId', 'decision.kind', 'decision.signed_on as signedOn'])
    .where('decision_item.task_id', 'in', taskIds)
    .where('decision.kind', 'in', ['assign', 'suspend', 'resume', 'withdraw'])
    .orderBy('decision.signed_on')
    .orderBy('decision.id')
    .execute();
  return rows.flatMap(({ taskId, ...paper }) => (taskId === null ? [] : [{ ...paper, taskId }]));
}

function suspensions(papers: { kind: string; signedOn: IsoDate }[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const { kind, signedOn } of papers) {
    const last = spans.at(-1);
    if (kind === 'suspend') spans.push({ from: signedOn, to: null });
    else if (kind === 'resume' && last?.to === null) last.to = signedOn;
  }
  return spans;
}

/** When whoever leads a task held the post he takes part with; the days of a unit for its own work. */
async function loadHeld(db: Kysely<Database>, taskIds: string[]) {
  const ofOfficials = db
    .selectFrom('task_owner')
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .innerJoin('tenure', (join) =>
      join
        .onRef('tenure.official_id', '=', 'subject.official_id')
        .onRef('tenure.post_id', '=', 'subject.post_id'),
    )
    .select(['task_owner.task_id as taskId', 'tenure.valid_from as from', 'tenure.valid_to as to'])
    .where('task_owner.task_id', 'in', taskIds)
    .where('task_owner.is_lead', '=', true)
    .where('subject.kind', '=', 'official');
  const ofUnits = db
    .selectFrom('task_owner')
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .select(['task_owner.task_id as taskId', 'unit.valid_from as from', 'unit.valid_to as to'])
    .where('task_owner.task_id', 'in', taskIds)
    .where('task_owner.is_lead', '=', true)
    .where('subject.kind', '=', 'unit');
  return ofOfficials.unionAll(ofUnits).execute();
}

/** The day of the first report of each period; what corrects it came later. */
async function loadFirstReports(db: Kysely<Database>, taskIds: string[]) {
  const rows = await db
    .selectFrom('report')
    .select(['task_id as taskId', 'period', sql<string>`min(submitted_at)`.as('submittedAt')])
    .where('task_id', 'in', taskIds)
    .groupBy(['task_id', 'period'])
    .execute();
  return rows.map(({ submittedAt, ...row }) => ({ ...row, submittedOn: dayInVietnam(submittedAt) }));
}
