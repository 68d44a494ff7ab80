import { sql } from 'kysely';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { addDays } from '#domain/base/dates.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import { lastDayOf } from '#domain/task/step-due-on.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { loadPowerAccounts, loadSubjectAccounts } from '#database/notice/notice-store.ts';
import { type Due, type Look, noticesOfDue } from './due-work.ts';

const ended: readonly TaskState[] = endedStates;
const atWork = assignedStates.filter((state) => !ended.includes(state) && state !== 'suspended');

/**
 * What is due of the tasks of a campaign: the next step by whoever the regulation says takes it, and the work itself
 * by its owners. Suspended work is not waited for.
 */
export async function noticesOfTasks(look: Look) {
  const { db, campaign, today } = look;
  const horizon = addDays(today, look.daysBefore);
  const rows = await db
    .selectFrom('task')
    .select(['id', 'title', 'state', 'due_on', 'step_due_on', 'state_since'])
    .where('campaign_id', '=', campaign.id)
    .where((where) =>
      where.or([
        where('step_due_on', '<=', horizon),
        where.and([where('state', 'in', atWork), where('due_on', '<=', horizon)]),
      ]),
    )
    .execute();
  if (rows.length === 0) return [];
  const owners = await loadOwnerAccounts(
    look,
    rows.map((row) => row.id),
  );
  const powers = {
    specialist: await loadPowerAccounts(db, 'specialist', campaign.authority_id, today),
    leader: await loadPowerAccounts(db, 'leader', campaign.authority_id, today),
  };
  const dues = rows.flatMap((row): Due[] => {
    const { id, title, state } = row;
    const task = { thing: 'task' as const, thingId: id };
    const accountIds = owners.get(id) ?? [];
    const found: Due[] = [];
    if (row.step_due_on !== null) {
      const step = stepWaitedFor(look, state, row.state_since, row.step_due_on);
      const byPower = [
        ...(step.by.includes('specialist') ? powers.specialist : []),
        ...(step.by.includes('leader') ? powers.leader : []),
      ];
      found.push({
        ...task,
        soon: 'stepDueSoon',
        late: 'stepLate',
        dueOn: row.step_due_on,
        part: step.action,
        params: { title, action: step.action },
        accountIds: step.by.includes('owner') ? accountIds : new Set(byPower),
      });
    }
    if (atWork.includes(state))
      found.push({
        ...task,
        soon: 'taskDueSoon',
        late: 'taskLate',
        dueOn: row.due_on,
        params: { title },
        accountIds,
      });
    return found;
  });
  return dues.flatMap((due) => noticesOfDue(due, look));
}

/** The step out of a state that has this last day; of a day people set themselves, the first step out of it. */
function stepWaitedFor({ pack }: Look, state: TaskState, since: string | null, dueOn: string) {
  const steps = pack.lifeCycles.task.transitions.filter((step) => step.from.includes(state));
  const found = steps.find((step) => since !== null && lastDayOf(step, since) === dueOn) ?? steps[0];
  if (found === undefined) throw new Error(`no step out of ${state}, which has a last day`);
  return found;
}

/** The accounts of all who own tasks, by task. */
export async function loadOwnerAccounts(
  { db, today }: Pick<Look, 'db' | 'today'>,
  taskIds: string[],
): Promise<Map<string, Set<string>>> {
  const owned = await db
    .selectFrom('task_owner')
    .select(['task_id', 'subject_id'])
    .where(sql<boolean>`task_id = any(${taskIds}::uuid[])`)
    .execute();
  const subjectIds = [...new Set(owned.map((row) => row.subject_id))];
  const accounts = await loadSubjectAccounts(db, subjectIds, today);
  const byTask = new Map<string, Set<string>>();
  for (const { task_id, subject_id } of owned) {
    const ids = byTask.get(task_id) ?? new Set();
    for (const id of accounts.get(subject_id) ?? []) ids.add(id);
    byTask.set(task_id, ids);
  }
  return byTask;
}
