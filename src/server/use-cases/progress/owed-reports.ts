import { addDays } from '#domain/base/dates.ts';
import type { LifeCycle } from '#regulation/life-cycle.ts';
import type { TaskAction, TaskState } from '#regulation/life-cycle.ts';
import type { Settings } from '#regulation/settings.ts';
import { loadLedTasks } from '#database/task/owed-work.ts';
import type { WaitingRow } from '#database/task/waiting-work.ts';
import type { View } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';
import { loadObligations } from './load-obligations.ts';

/** The reports that whoever leads work of a campaign owes for periods that have ended; `part` is the period. */
export async function loadOwedReports(
  { db, today }: Context,
  campaignId: string,
  { settings, table }: { settings: Settings; table: LifeCycle<TaskState, TaskAction> },
  view: View,
): Promise<(WaitingRow & { part: string })[]> {
  const states = table.transitions
    .filter(({ action, by }) => action === 'report' && by.includes('owner'))
    .flatMap(({ from }) => from as TaskState[]);
  const tasks = await loadLedTasks(db, campaignId, states, view);
  if (tasks.length === 0) return [];
  const owed = await loadObligations(
    db,
    campaignId,
    settings,
    tasks.map(({ id }) => id),
    today,
  );
  return tasks.flatMap(({ id, title }) =>
    (owed.get(id) ?? [])
      .filter(({ state, to }) => state === 'late' || (state === 'notDue' && to < today))
      .map(({ period, to, dueOn }) => ({
        id,
        campaignId,
        title,
        since: addDays(to, 1),
        dueOn,
        part: period,
      })),
  );
}
