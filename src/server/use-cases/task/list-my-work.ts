import { sql } from 'kysely';
import * as z from 'zod';
import { type Subject, may, rolesOn } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { possibleActions } from '#domain/life-cycle/decide.ts';
import { stepsDue } from '#domain/life-cycle/steps-due.ts';
import type { AppraisalAction, AppraisalState, LifeCycle, Role, TaskAction } from '#regulation/life-cycle.ts';
import { loadCampaignAccess } from '#database/campaign-store.ts';
import { appraisalDays } from '#database/rating/appraisal-days.ts';
import {
  type Awaited,
  type WaitingRow,
  loadOwnSubjects,
  loadUnansweredObstacles,
  loadWaitingAppraisals,
  loadWaitingProducts,
  loadWaitingTasks,
} from '#database/task/waiting-work.ts';
import { loadDueGuidance, loadSentBackProducts } from '#database/task/owed-work.ts';
import { loadView } from '#database/visible-to.ts';
import { isSeated } from '#use-cases/council/is-seated.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadWaitingParts } from '#use-cases/cascade/waiting-parts.ts';
import { listCampaigns } from '#use-cases/campaign/list-campaigns.ts';
import { loadOwedReports } from '#use-cases/progress/owed-reports.ts';
import { listMyWorkAnswer } from '#use-cases/answers/task-answers.ts';

/** The steps that others wait for somebody to take, the likeliest first; all others are taken when there is occasion. */
const taskSteps: { own: TaskAction[]; others: TaskAction[] } = {
  own: ['submit', 'accept', 'submitPlan'],
  others: ['insist', 'endorse', 'assign', 'approvePlan'],
};
const appraisalSteps: { own: AppraisalAction[]; others: AppraisalAction[] } = {
  own: ['selfAssess'],
  others: ['propose', 'score', 'decide', 'announce', 'answerObjection'],
};

/** The ways a task comes into a campaign. */
const waysIn: TaskAction[] = ['register', 'order', 'add'];

/** Something that waits for somebody, since when, and by when it is to be done where a day is set. */
export interface Waiting {
  thing: 'task' | 'product' | 'obstacle' | 'appraisal';
  /** Of a product or an obstacle, its task. */
  id: string;
  title: string;
  /** Of a product or an obstacle, the title of its task. */
  of: string | null;
  action: TaskAction | AppraisalAction | 'giveGuidance' | 'resolveObstacle';
  /** Which of a task's: the product, the obstacle, the period of a report. */
  part: string | null;
  since: string;
  dueOn: string | null;
  campaignId: string;
  campaignTitle: string;
}

/** Of each kind; what is left out has waited less long. */
const limit = 100;

/**
 * What waits for whoever asks, in every campaign he has to do with, the longest waiting first; parts of tasks; and where he can propose
 * work, as whom. Which steps wait for whom is as the life cycle of each campaign's regulation says.
 */
export const listMyWork = query(
  'listMyWork',
  z.strictObject({}),
  async (context) => {
    const { db, actor, today } = context;
    const reached = await listCampaigns.run(context, { limit: 200 });
    if (!reached.ok) return reached;
    const view = await loadView(db, actor, today);
    const ids = reached.value.campaigns.map((campaign) => campaign.id);
    const rows = await db
      .selectFrom('campaign')
      .selectAll()
      .where(sql<boolean>`id = any(${ids}::uuid[])`)
      .execute();
    const subjects = await loadOwnSubjects(db, ids, view);
    const accessOf = new Map<string, Subject>();
    const tasks: Awaited[] = [];
    const appraisals: Awaited[] = [];
    const verifying: string[] = [];
    const guiding: string[] = [];
    const owned: string[] = [];
    const tables = new Map<string, LifeCycle<AppraisalState, AppraisalAction>>();
    const reports: (WaitingRow & { part: string })[] = [];
    const campaigns = [];
    for (const listed of reached.value.campaigns) {
      const campaign = rows.find((row) => row.id === listed.id);
      if (campaign === undefined) continue;
      const { pack } = await packOf(context, campaign);
      const { task, appraisal } = pack.lifeCycles;
      tables.set(campaign.id, appraisal);
      const access = accessOf.get(campaign.authority_id) ?? (await loadCampaignAccess(db, campaign, today));
      accessOf.set(campaign.authority_id, access);
      const powers = rolesOn(actor, access);
      const mine = subjects.flatMap(({ campaignId, ...subject }) =>
        campaignId === listed.id ? [subject] : [],
      );
      const owner: Role[] = mine.length > 0 ? ['owner'] : [];
      const campaignId = campaign.id;
      if (mine.length > 0) {
        owned.push(campaignId);
        const rules = { settings: pack.settings, table: task };
        reports.push(...(await loadOwedReports(context, campaignId, rules, view)));
      }

      for (const [state, action] of awaited(task, taskSteps.own, owner))
        tasks.push({ campaignId, state, own: true, action });
      for (const [state, action] of awaited(task, taskSteps.others, powers))
        tasks.push({ campaignId, state, own: false, action });
      if (awaited(task, ['verifyProduct'], powers).size > 0) verifying.push(campaignId);
      if (may(actor, 'giveGuidance', { ...access, thing: 'obstacle' }).ok) guiding.push(campaignId);

      const seated = pack.groups.flatMap((group) =>
        isSeated(actor, pack, group.id, access) ? [group.id] : [],
      );
      for (const own of [true, false])
        for (const [state, action] of own
          ? awaited(appraisal, appraisalSteps.own, owner)
          : awaited(appraisal, appraisalSteps.others, powers)) {
          // The council waits for the official's own sheet.
          if (action === 'score' && state === 'open') continue;
          appraisals.push({
            campaignId,
            state,
            own,
            action,
            ...(action === 'score' ? { groupIds: seated } : {}),
          });
        }
      const open = possibleActions(task, 'none', [...powers, ...owner]);
      campaigns.push({
        ...listed,
        ways: waysIn.filter((way) => open.includes(way)),
        /** Whether he can open the appraisals of those who have none. */
        opensAppraisals: possibleActions(appraisal, 'none', powers).includes('open'),
        mine,
      });
    }

    const page = { view, limit };
    const titles = new Map(rows.map((campaign) => [campaign.id, campaign.title]));
    const waitingAs = (thing: Waiting['thing'], action: Waiting['action'], row: WaitingRow): Waiting => ({
      thing,
      id: row.id,
      title: row.title,
      of: row.of ?? null,
      action,
      part: row.part ?? null,
      since: row.since,
      dueOn: row.dueOn,
      campaignId: row.campaignId,
      campaignTitle: titles.get(row.campaignId) ?? '',
    });
    const judged = await loadWaitingAppraisals(db, appraisals, page, actor.accountId);
    const judgedIds = judged.map(({ id }) => id);
    const entered =
      judged.length === 0
        ? []
        : await appraisalDays(db)
            .where(sql<boolean>`appraisal.id = any(${judgedIds}::uuid[])`)
            .execute();
    const waiting = [
      ...(await loadWaitingTasks(db, tasks, page)).map((row) => waitingAs('task', row.action, row)),
      ...(await loadWaitingProducts(db, verifying, page)).map((row) =>
        waitingAs('product', 'verifyProduct', row),
      ),
      ...(await loadUnansweredObstacles(db, guiding, page)).map((row) =>
        waitingAs('obstacle', 'giveGuidance', row),
      ),
      ...reports.slice(0, limit).map((row) => waitingAs('task', 'report', row)),
      ...(await loadSentBackProducts(db, owned, view, limit)).map((row) =>
        waitingAs('product', 'handInProduct', row),
      ),
      ...(await loadDueGuidance(db, view, limit)).map((row) => waitingAs('obstacle', 'resolveObstacle', row)),
      ...judged.map((row) =>
        waitingAs('appraisal', row.action, {
          ...row,
          dueOn: dueOf(row, entered, tables.get(row.campaignId)),
        }),
      ),
    ];
    waiting.sort((one, other) => one.since.localeCompare(other.since));
    return ok({ waiting, parts: await loadWaitingParts(context, view), campaigns });
  },
  { output: listMyWorkAnswer },
);

/** The last day of the step an appraisal waits for; null where the regulation gives it no time. */
function dueOf(
  { id, action }: { id: string; action: string },
  entered: { id: string; state: AppraisalState; enteredOn: IsoDate }[],
  table: LifeCycle<AppraisalState, AppraisalAction> | undefined,
): IsoDate | null {
  const day = entered.find((one) => one.id === id);
  if (day === undefined || table === undefined) return null;
  return stepsDue(table, day.state, day.enteredOn).find((step) => step.action === action)?.dueOn ?? null;
}

/** The states in which somebody with these roles is waited for, each with the step. */
function awaited<State extends string, Action extends string>(
  table: LifeCycle<State, Action>,
  actions: Action[],
  roles: Role[],
): Map<string, Action> {
  const found = new Map<string, Action>();
  for (const action of actions)
    for (const { from, by } of table.transitions.filter((it) => it.action === action))
      if (by.some((role) => roles.includes(role)))
        for (const state of from) if (!found.has(state)) found.set(state, action);
  return found;
}
