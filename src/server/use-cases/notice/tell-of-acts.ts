import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import type { AddressedNotice, NoticeKind } from '#domain/notice/notice.ts';
import { loadSubjectAccounts } from '#database/notice/notice-store.ts';
import { type Telling, tell } from './tell.ts';

/** What an act is to those whose work it is about. Acts that are not here are told to nobody. */
const kindOfTaskAct: { [action: string]: NoticeKind } = {
  order: 'orderAwaitingReply',
  reviseOrder: 'orderAwaitingReply',
  insist: 'orderAwaitingReply',
  assign: 'taskAssigned',
  approvePlan: 'planApproved',
  returnPlan: 'planReturned',
};

/**
 * Tells the owners of work and the officials appraised what others just did, as the log has it: whatever is logged is
 * told, by whichever use case. Nobody is told what he did himself.
 */
export async function tellOfActs(
  telling: Telling & { today: IsoDate; actor: { accountId: string } },
  entries: LogEntry[],
): Promise<void> {
  const notices = [
    ...(await noticesOfTasks(telling, tasksTold(entries))),
    ...(await noticesOfTasks(telling, await productsTold(telling, entries))),
    ...(await noticesOfTasks(telling, await guidanceTold(telling, entries))),
    ...(await noticesOfAppraisals(telling, entries)),
  ];
  await tell(
    telling,
    notices.filter((notice) => notice.accountId !== telling.actor.accountId),
  );
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

async function productsTold({ db }: Telling, entries: LogEntry[]): Promise<Told[]> {
  const ids = entries
    .filter(({ thing, after }) => thing === 'product' && stateOf(after) === 'sentBack')
    .map((entry) => entry.thingId);
  if (ids.length === 0) return [];
  const products = await db.selectFrom('product').select('task_id').where('id', 'in', ids).execute();
  return products.map((product) => ({ kind: 'productSentBack', taskId: product.task_id }));
}

async function guidanceTold({ db }: Telling, entries: LogEntry[]): Promise<Told[]> {
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

async function noticesOfTasks({ db, today }: Parameters<typeof tellOfActs>[0], told: Told[]) {
  if (told.length === 0) return [];
  const owned = await db
    .selectFrom('task')
    .innerJoin('task_owner', 'task_owner.task_id', 'task.id')
    .select(['task.id', 'task.title', 'task.due_on', 'task.step_due_on', 'task_owner.subject_id'])
    .where(
      'task.id',
      'in',
      told.map((act) => act.taskId),
    )
    .execute();
  const accounts = await loadSubjectAccounts(
    db,
    owned.map((row) => row.subject_id),
    today,
  );
  return told.flatMap(({ kind, taskId, dueOn }) => {
    const rows = owned.filter((row) => row.id === taskId);
    const ids = new Set(rows.flatMap((row) => accounts.get(row.subject_id) ?? []));
    const [task] = rows;
    if (task === undefined) return [];
    const until = dueOn ?? dueAfter(kind, task);
    const params = { title: task.title, ...(until === null ? {} : { dueOn: until }) };
    return [...ids].map((accountId): AddressedNotice => ({
      kind,
      thing: 'task',
      thingId: taskId,
      params,
      key: null,
      accountId,
    }));
  });
}

/** Until when there is time after such an act: for the next step, or for the work. */
function dueAfter(kind: NoticeKind, task: { due_on: IsoDate; step_due_on: IsoDate | null }): IsoDate | null {
  if (kind === 'orderAwaitingReply') return task.step_due_on;
  return kind === 'taskAssigned' ? task.due_on : null;
}

/** What the acts are to the officials appraised; the opening of appraisals to all whose turn it is then. */
async function noticesOfAppraisals(
  { db, today }: Parameters<typeof tellOfActs>[0],
  entries: LogEntry[],
): Promise<AddressedNotice[]> {
  const told = entries.flatMap((entry) => {
    const kind = entry.thing === 'appraisal' ? kindOfAppraisalAct(entry) : undefined;
    return kind === undefined ? [] : [{ kind, appraisalId: entry.thingId }];
  });
  const opened = entries.filter(({ action }) => action === 'openAppraisals').map((entry) => entry.thingId);
  if (told.length === 0 && opened.length === 0) return [];
  const rows = await db
    .selectFrom('appraisal')
    .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
    .innerJoin('campaign', 'campaign.id', 'subject.campaign_id')
    .select(['appraisal.id', 'appraisal.state', 'appraisal.subject_id', 'campaign.id as campaign', 'title'])
    .where((where) => {
      const acted = told.map((act) => act.appraisalId);
      return where.or([
        ...(acted.length > 0 ? [where('appraisal.id', 'in', acted)] : []),
        ...(opened.length > 0
          ? [where.and([where('campaign.id', 'in', opened), where('appraisal.state', '=', 'open')])]
          : []),
      ]);
    })
    .execute();
  const accounts = await loadSubjectAccounts(
    db,
    rows.map((row) => row.subject_id),
    today,
  );
  const all = [
    ...told.map((act) => ({ ...act, key: null })),
    ...rows
      .filter((row) => opened.includes(row.campaign))
      .map((row) => ({
        kind: 'selfAssessmentDue' as const,
        appraisalId: row.id,
        key: `selfAssessmentDue:${row.id}`,
      })),
  ];
  return all.flatMap(({ kind, appraisalId, key }) => {
    const row = rows.find((candidate) => candidate.id === appraisalId);
    const params = { title: row?.title ?? '' };
    return (accounts.get(row?.subject_id ?? '') ?? []).map((accountId): AddressedNotice => ({
      kind,
      thing: 'appraisal',
      thingId: appraisalId,
      params,
      key,
      accountId,
    }));
  });
}

function kindOfAppraisalAct({ action, before }: LogEntry): NoticeKind | undefined {
  if (action === 'announce') return 'ratingAnnounced';
  if (action === 'answerObjection') return 'objectionAnswered';
  // A rating replaced after an objection is the answer to it.
  return action === 'replaceRating' && stateOf(before) === 'objected' ? 'objectionAnswered' : undefined;
}

function stateOf(part: object | undefined): unknown {
  return part !== undefined && 'state' in part ? part.state : undefined;
}
