import { sql } from 'kysely';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { addDays, type IsoDate } from '#domain/base/dates.ts';
import type { AddressedNotice } from '#domain/notice/notice.ts';
import { delayOf } from '#domain/progress/delay.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import { lastDayOf } from '#domain/task/step-due-on.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { loadPowerAccounts, loadSubjectAccounts } from '#database/notice/notice-store.ts';
import { loadWaits } from '#database/progress/wait-store.ts';
import { type Due, type Look, noticesOfDue } from './due-work.ts';

const ended: readonly TaskState[] = endedStates;
const atWork = assignedStates.filter((state) => !ended.includes(state) && state !== 'suspended');

/** So many tasks are looked at together. */
const tasksAtOnce = 1000;

/**
 * What is due of the tasks of a campaign: the next step by whoever the regulation says takes it, and the work itself
 * by its owners. Suspended work is not waited for.
 */
export async function noticesOfTasks(look: Look) {
  const { db, campaign, today } = look;
  const horizon = addDays(today, look.longestLead);
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
  const powers = {
    specialist: await loadPowerAccounts(db, 'specialist', campaign.authority_id, today),
    leader: await loadPowerAccounts(db, 'leader', campaign.authority_id, today),
  };
  const notices: AddressedNotice[] = [];
  for (let from = 0; from < rows.length; from += tasksAtOnce) {
    const dues = await duesOf(look, rows.slice(from, from + tasksAtOnce), powers);
    notices.push(...dues.flatMap((due) => noticesOfDue(due, look)));
  }
  return notices;
}

interface Row {
  id: string;
  title: string;
  state: TaskState;
  due_on: IsoDate;
  step_due_on: IsoDate | null;
  state_since: IsoDate | null;
}

async function duesOf(
  look: Look,
  rows: Row[],
  powers: { [role in 'specialist' | 'leader']: string[] },
): Promise<Due[]> {
  const { db, pack, today } = look;
  const ids = rows.map((row) => row.id);
  const owners = await loadOwnerAccounts(look, ids);
  const waits = await loadWaits(db, ids, pack.settings.replyClock !== undefined);
  return rows.flatMap((row): Due[] => {
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
    // What is over its day only for waiting on others is not late.
    const { daysOver, daysLate } = delayOf(
      { state, dueOn: row.due_on, closedOn: null },
      waits.get(id) ?? [],
      today,
    );
    if (atWork.includes(state) && (daysOver === 0 || daysLate > 0))
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
