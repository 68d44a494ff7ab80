import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import { possibleActions } from '#domain/life-cycle/decide.ts';
import type { AppraisalAction, LifeCycle, Role, TaskAction } from '#regulation/life-cycle.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import {
  loadOwnSubjects,
  loadUnansweredObstacles,
  loadWaitingAppraisals,
  loadWaitingProducts,
  loadWaitingTasks,
} from '#database/task/waiting-work.ts';
import { loadView } from '#database/visible-to.ts';
import { isSeated } from '#use-cases/council/is-seated.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadWaitingParts } from '#use-cases/cascade/waiting-parts.ts';
import { listCampaigns } from '#use-cases/campaign/list-campaigns.ts';

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
  action: TaskAction | AppraisalAction | 'giveGuidance';
  since: string;
  dueOn: string | null;
  campaignId: string;
  campaignTitle: string;
}

/** Of each kind and campaign; what is left out has waited less long. */
const limit = 100;

/**
 * What waits for whoever asks, in every campaign he has to do with, the longest waiting first; parts of tasks; and where he can propose
 * work, as whom. Which steps wait for whom is as the life cycle of each campaign's regulation says.
 */
export const listMyWork = query('listMyWork', z.strictObject({}), async (context) => {
  const { db, actor, today } = context;
  const reached = await listCampaigns.run(context, { limit: 200 });
  if (!reached.ok) return reached;
  const view = await loadView(db, actor, today);
  const waiting: Waiting[] = [];
  const campaigns = [];
  for (const listed of reached.value.campaigns) {
    const campaign = await findCampaign(db, listed.id);
    if (campaign === undefined) continue;
    const { pack } = await packOf(context, campaign);
    const { task, appraisal } = pack.lifeCycles;
    const access = await loadCampaignAccess(db, campaign, today);
    const powers = rolesOn(actor, access);
    const mine = await loadOwnSubjects(db, campaign.id, view);
    const owner: Role[] = mine.length > 0 ? ['owner'] : [];
    const at = { campaignId: campaign.id, view, limit };
    const wait = (
      thing: Waiting['thing'],
      action: Waiting['action'],
      row: Pick<Waiting, 'id' | 'title' | 'since' | 'dueOn'> & { of?: string },
    ) =>
      waiting.push({
        thing,
        id: row.id,
        title: row.title,
        of: row.of ?? null,
        action,
        since: row.since,
        dueOn: row.dueOn,
        campaignId: campaign.id,
        campaignTitle: campaign.title,
      });

    const ownTasks = awaited(task, taskSteps.own, owner);
    const otherTasks = awaited(task, taskSteps.others, powers);
    for (const row of await loadWaitingTasks(db, {
      ...at,
      own: [...ownTasks.keys()],
      others: [...otherTasks.keys()],
    })) {
      const action = (row.own ? ownTasks : otherTasks).get(row.state);
      if (action !== undefined) wait('task', action, row);
    }
    if (awaited(task, ['verifyProduct'], powers).size > 0)
      for (const row of await loadWaitingProducts(db, at)) wait('product', 'verifyProduct', row);
    if (may(actor, 'giveGuidance', { ...access, thing: 'obstacle' }).ok)
      for (const row of await loadUnansweredObstacles(db, at)) wait('obstacle', 'giveGuidance', row);

    const ownAppraisals = awaited(appraisal, appraisalSteps.own, owner);
    const otherAppraisals = awaited(appraisal, appraisalSteps.others, powers);
    // The council waits for the official's own sheet.
    if (otherAppraisals.get('open') === 'score') otherAppraisals.delete('open');
    const appraisals = await loadWaitingAppraisals(
      db,
      { ...at, own: [...ownAppraisals.keys()], others: [...otherAppraisals.keys()] },
      actor.accountId,
    );
    for (const { groupId, scored, ...row } of appraisals) {
      const action = (row.own ? ownAppraisals : otherAppraisals).get(row.state);
      if (action === undefined) continue;
      if (action === 'score' && (scored || !isSeated(actor, pack, groupId, access))) continue;
      wait('appraisal', action, row);
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
  waiting.sort((one, other) => one.since.localeCompare(other.since));
  return ok({ waiting, parts: await loadWaitingParts(context, view), campaigns });
});

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
