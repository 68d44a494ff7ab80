import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import { possibleActions } from '#domain/life-cycle/decide.ts';
import { judgesWork } from '#domain/task/judges-work.ts';
import { loadOpinions, loadProposals, loadTargets } from '#database/task/proposal-list.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadView } from '#database/visible-to.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';
import { proposalSteps } from './proposal-steps.ts';
import { listProposalsAnswer } from '#use-cases/answers/proposal-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  /** The last row of the page before. */
  after: z.uuid().optional(),
  limit: pageLimit.default(200),
});

const shownSteps: readonly string[] = ['revise', 'assign', ...proposalSteps];

/**
 * The proposals of a campaign whole, with their targets and the opinions on them, as they were entered, a page at a time:
 * what a table of them shows. `actions` are those the powers of whoever asks open; `ways`, how he can enter further ones.
 */
export const listProposals = query(
  'listProposals',
  input,
  async (context, { campaignId, after, limit }) => {
    const reached = await reachCampaign(context, campaignId, 'readStatistics');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    const { pack } = await packOf(context, campaign);
    const table = pack.lifeCycles.task;
    const roles = rolesOn(context.actor, access);
    const view = await loadView(context.db, context.actor, context.today);
    const page = await loadProposals(context.db, view, { campaignId, after, limit: limit + 1 });
    const { shown, next } = pageOf(page, limit, ({ id }) => id);
    const ids = shown.map((task) => task.id);
    const owners = await loadOwnersOf(context.db, ids);
    const targets = await loadTargets(context.db, ids);
    const opinions = await loadOpinions(context.db, ids);
    return ok({
      proposals: shown.map(({ own, ...task }) => ({
        ...task,
        owners: owners.get(task.id) ?? [],
        indicators: targets.get(task.id) ?? [],
        opinions: (opinions.get(task.id) ?? []).map(({ taskId: _task, ...opinion }) => opinion),
        actions: possibleActions(table, task.state, roles).filter(
          (action) => shownSteps.includes(action) && !(own && judgesWork(action, task.state)),
        ),
      })),
      ways: possibleActions(table, 'none', roles),
      next,
    });
  },
  { output: listProposalsAnswer },
);
