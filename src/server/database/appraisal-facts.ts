import { type Kysely } from 'kysely';
import { type Actual, measuredIndicator } from '#domain/progress/measured-indicator.ts';
import { delayOf } from '#domain/progress/delay.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { Settings } from '#regulation/settings.ts';
import { loadConfirmedCauses } from '#database/progress/cause-store.ts';
import { loadWaits } from '#database/progress/wait-store.ts';
import type { Database } from './schema.ts';

/**
 * The tasks assigned to a subject, as an appraisal asks about them. On time is what was finished by its day, the time not
 * counted that the regulation says does not count: `delay` opens down to each such wait.
 */
export async function loadAssignedTasks(
  db: Kysely<Database>,
  subjectId: string,
  { replyClock }: Pick<Settings, 'replyClock'>,
) {
  const tasks = await db
    .selectFrom('task')
    .innerJoin('task_owner', 'task_owner.task_id', 'task.id')
    .select(['task.id', 'task.title', 'task.state', 'task.content', 'task.due_on', 'task.closed_on'])
    .select((of) =>
      of
        .exists(
          of
            .selectFrom('product')
            .select('product.id')
            .whereRef('product.task_id', '=', 'task.id')
            .where('product.state', '=', 'verified'),
        )
        .as('verified'),
    )
    .where('task_owner.subject_id', '=', subjectId)
    .where('task.state', 'in', assignedStates)
    .orderBy('task.id')
    .execute();
  const ids = tasks.map((task) => task.id);
  const waits = await loadWaits(db, ids, replyClock !== undefined);
  const causes = await loadConfirmedCauses(db, ids);
  return tasks.map((task) => {
    const { id, title, content, state, due_on: dueOn, closed_on: closedOn } = task;
    // Work taken over into the next campaign was not finished in this one.
    const finished = state === 'finished';
    const delay =
      closedOn === null ? null : delayOf({ state, dueOn, closedOn }, waits.get(id) ?? [], closedOn);
    const confirmed = causes.filter((cause) => cause.taskId === id);
    return {
      id,
      title,
      content,
      finished,
      onTime: finished && delay?.daysLate === 0,
      verified: Boolean(task.verified),
      /** An objective cause was confirmed for the whole task. */
      objectiveCause: confirmed.some((cause) => cause.indicatorId === null),
      /** The indicators that fell short by a confirmed objective cause. */
      excusedIndicatorIds: confirmed.flatMap(({ indicatorId }) =>
        indicatorId === null ? [] : [indicatorId],
      ),
      /** Null while it goes on. */
      delay,
    };
  });
}

/** The indicators of tasks with everything reported of them, in the order of tasks and positions. */
export async function loadMeasuredIndicators(db: Kysely<Database>, taskIds: string[]) {
  if (taskIds.length === 0) return [];
  const indicators = await db
    .selectFrom('indicator')
    .selectAll()
    .where('task_id', 'in', taskIds)
    .orderBy('task_id')
    .orderBy('position')
    .execute();
  // Of a period reported more than once, the latest revision counts.
  const readings = await db
    .selectFrom('reading')
    .innerJoin('report', 'report.id', 'reading.report_id')
    .select(['reading.indicator_id', 'reading.actual', 'reading.cut_off', 'reading.source', 'report.period'])
    .where('report.task_id', 'in', taskIds)
    .distinctOn(['reading.indicator_id', 'report.period'])
    .orderBy('reading.indicator_id')
    .orderBy('report.period')
    .orderBy('report.revision', 'desc')
    .execute();
  const byIndicator = Map.groupBy(readings, (reading) => reading.indicator_id);
  return indicators.map((indicator) => {
    const reported = byIndicator.get(indicator.id) ?? [];
    return {
      ...indicator,
      readings: reported,
      measured: measuredIndicator(
        indicator.target as Indicator,
        reported.map((reading) => reading.actual as Actual),
      ),
    };
  });
}

/** What the sheets of one side say: of each who filed one, the latest. */
export async function loadSheets(db: Kysely<Database>, appraisalId: string, side: 'self' | 'council') {
  const sheets = await db
    .selectFrom('sheet')
    .selectAll()
    .distinctOn('account_id')
    .where('appraisal_id', '=', appraisalId)
    .where('side', '=', side)
    .orderBy('account_id')
    .orderBy('round', 'desc')
    .execute();
  return sheets.map((sheet) => ({ ...sheet, facts: sheet.facts as { [criterion: string]: string | null } }));
}

/** The level a unit has in a campaign, null where it does not take part as a unit, undefined while it is not decided. */
export async function findUnitLevel(
  db: Kysely<Database>,
  campaignId: string,
  unitId: string,
): Promise<string | null | undefined> {
  const rating = await db
    .selectFrom('subject')
    .leftJoin('appraisal', 'appraisal.subject_id', 'subject.id')
    .leftJoin('rating', 'rating.appraisal_id', 'appraisal.id')
    .select('rating.level')
    .where('subject.campaign_id', '=', campaignId)
    .where('subject.kind', '=', 'unit')
    .where('subject.unit_id', '=', unitId)
    .orderBy('rating.decided_at', (order) => order.desc().nullsLast())
    .executeTakeFirst();
  return rating === undefined ? null : (rating.level ?? undefined);
}
