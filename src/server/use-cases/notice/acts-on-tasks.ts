import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import type { AddressedNotice, NoticeKind } from '#domain/notice/notice.ts';
import { type ActTelling, stateOf } from './act-telling.ts';
import { loadOwnerAccounts } from './due-tasks.ts';

/** What an act is to those whose work it is about. Acts that are not here are told to nobody. */
const kindOfTaskAct: { [action: string]: NoticeKind } = {
  order: 'orderAwaitingReply',
  reviseOrder: 'orderAwaitingReply',
  insist: 'orderAwaitingReply',
  assign: 'taskAssigned',
  approvePlan: 'planApproved',
  returnPlan: 'planReturned',
};

/** What acts are to the owners of the tasks they are about. */
export async function noticesOfTaskActs(
  telling: ActTelling,
  entries: LogEntry[],
): Promise<AddressedNotice[]> {
  const told = [
    ...tasksTold(entries),
    ...(await productsTold(telling, entries)),
    ...(await guidanceTold(telling, entries)),
  ];
  if (told.length === 0) return [];
  const ids = [...new Set(told.map((act) => act.taskId))];
  const tasks = await telling.db
    .selectFrom('task')
    .select(['id', 'title', 'due_on', 'step_due_on'])
    .where('id', 'in', ids)
    .execute();
  const owners = await loadOwnerAccounts(telling, ids);
  return told.flatMap(({ kind, taskId, dueOn }) => {
    const task = tasks.find((row) => row.id === taskId);
    if (task === undefined) return [];
    const until = dueOn ?? dueAfter(kind, task);
    const params = { title: task.title, ...(until === null ? {} : { dueOn: until }) };
    return [...(owners.get(taskId) ?? [])].map((accountId): AddressedNotice => ({
      kind,
      thing: 'task',
      thingId: taskId,
      params,
      key: null,
      accountId,
    }));
  });
}

interface Told {
  kind: NoticeKind;
  taskId: string;
  dueOn?: IsoDate;
}

function tasksTold(entries: LogEntry[]): Told[] {
  return entries.flatMap(({ thing, action, thingId }) => {
    const kind = thing === 'task' ? kindOfTaskAct[action] : undefined;
    return kind === undefined ? [] : [{ kind, taskId: thingId }];
  });
}

async function productsTold({ db }: ActTelling, entries: LogEntry[]): Promise<Told[]> {
  const ids = entries
    .filter(({ thing, after }) => thing === 'product' && stateOf(after) === 'sentBack')
    .map((entry) => entry.thingId);
  if (ids.length === 0) return [];
  const products = await db.selectFrom('product').select('task_id').where('id', 'in', ids).execute();
  return products.map((product) => ({ kind: 'productSentBack', taskId: product.task_id }));
}

async function guidanceTold({ db }: ActTelling, entries: LogEntry[]): Promise<Told[]> {
  const ids = entries.filter(({ action }) => action === 'giveGuidance').map((entry) => entry.thingId);
  if (ids.length === 0) return [];
  const given = await db
    .selectFrom('guidance')
    .innerJoin('obstacle', 'obstacle.id', 'guidance.obstacle_id')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .select(['report.task_id', 'guidance.due_on'])
    .where('guidance.id', 'in', ids)
    .execute();
  return given.map((row) => ({ kind: 'guidanceGiven', taskId: row.task_id, dueOn: row.due_on }));
}

/** Until when there is time after such an act: for the next step, or for the work. */
function dueAfter(kind: NoticeKind, task: { due_on: IsoDate; step_due_on: IsoDate | null }): IsoDate | null {
  if (kind === 'orderAwaitingReply') return task.step_due_on;
  return kind === 'taskAssigned' ? task.due_on : null;
}
