import { actsOnBehalfOf, rolesFor } from '#domain/access/delegated.ts';
import { rolesOn } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { checkShares } from '#domain/task/check-shares.ts';
import { stepDueOn } from '#domain/task/step-due-on.ts';
import type { TaskAction } from '#regulation/life-cycle.ts';
import type { Origin } from '#regulation/settings.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { findSimilar, type SimilarTask } from '#database/task/similar-tasks.ts';
import { holdSubjects, isTitleTaken } from '#database/task/title-taken.ts';
import { loadOwnerIds } from '#database/task-store.ts';
import { followBacklog } from '#use-cases/backlog/follow-backlog.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { takesPart } from '#use-cases/campaign/takes-part.ts';
import { checkProposal } from './check-proposal.ts';
import { storeProposal } from './store-proposal.ts';
import type { TaskProposal } from './task-proposal.ts';

/** A task just entered, with what is like it where that was asked for: a hint, no refusal. */
export interface Proposed {
  id: string;
  version: number;
  similar: SimilarTask[];
}

/**
 * Enters a task into a campaign: the shared part of registering, ordering, adding and carrying over.
 * The life cycle of the regulation says whether there is such a way in and who may take it.
 * @param from the work it goes on with, or the matter of the backlog it is made from
 */
export async function proposeTask(
  context: Context,
  action: Extract<TaskAction, 'register' | 'order' | 'add' | 'carryOver'>,
  origin: Origin,
  proposal: TaskProposal,
  from: { taskId?: string; backlogId?: string | null | undefined } = {},
): Promise<Result<Proposed>> {
  const campaign = await findCampaign(context.db, proposal.campaignId);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: proposal.campaignId });
  const { pack } = await packOf(context, campaign);

  const subjects = await context.db
    .selectFrom('subject')
    .selectAll()
    .where('campaign_id', '=', campaign.id)
    .where('id', 'in', proposal.ownerIds)
    .execute();
  const access = {
    ...(await loadCampaignAccess(context.db, campaign, context.today)),
    thing: 'task' as const,
    ownerIds: await loadOwnerIds(context.db, subjects, context.today),
  };
  // Who has nothing to do with a campaign does not learn that it exists.
  const isParty = rolesOn(context.actor, access).length > 0 || (await takesPart(context, campaign.id));
  if (!isParty) return refuse('notFound', { what: 'campaign', id: campaign.id });
  const stranger = proposal.ownerIds.find((id) => !subjects.some((subject) => subject.id === id));
  if (stranger !== undefined) return refuse('notFound', { what: 'member', id: stranger });
  const shared = checkOwners(proposal);
  if (!shared.ok) return shared;

  const lead = subjects.find((subject) => subject.id === proposal.ownerIds[0]);
  // Own work is registered by who leads it: nobody puts work on somebody else by taking part in it.
  const byOwner =
    action === 'register' && lead !== undefined
      ? { ...access, ownerIds: await loadOwnerIds(context.db, [lead], context.today) }
      : access;
  const roles = rolesFor(context.actor, byOwner, rolesOn(context.actor, byOwner), action);
  const decided = decide(pack.lifeCycles.task, 'task', 'none', action, roles);
  if (!decided.ok) return decided;
  const official = actsOnBehalfOf(context.actor, byOwner, roles, action, decided.value.transition.by);
  if (official !== undefined) context.actOnBehalfOf(official);
  const fits = checkProposal(proposal, origin, pack, lead?.group_id);
  if (!fits.ok) return fits;
  const leadId = proposal.ownerIds[0] ?? '';
  await holdSubjects(context.db, [leadId]);
  if (await isTitleTaken(context.db, { campaignId: campaign.id, leadId, title: proposal.title }))
    return refuse('duplicate', { what: 'task', key: proposal.title });

  const id = context.newId();
  const { state } = decided.value;
  const backlogId = from.backlogId ?? null;
  const { nameSimilar, ...work } = proposal;
  const similar = nameSimilar
    ? await findSimilar(context, { authorityId: campaign.authority_id, title: work.title, limit: 5 })
    : [];
  await storeProposal(context, {
    id,
    proposal,
    origin,
    state,
    stepDueOn: stepDueOn(pack.lifeCycles.task, state, context.today),
    carriedFromId: from.taskId ?? null,
    backlogId,
  });
  context.record({
    authorityId: campaign.authority_id,
    action,
    thing: 'task',
    thingId: id,
    after: { ...work, origin, state, ...(backlogId === null ? {} : { backlogId }) },
  });
  if (backlogId !== null) await followBacklog(context, backlogId);
  return ok({ id, version: 1, similar: similar.filter(({ taskId }) => taskId !== from.taskId) });
}

/** Each owner once, and shares that add up. */
function checkOwners({ ownerIds, shares }: TaskProposal): Result<null> {
  const again = ownerIds.findIndex((id, position) => ownerIds.indexOf(id) < position);
  if (again >= 0) return refuse('invalidValue', { path: `ownerIds[${again}]`, problem: 'alreadyAssigned' });
  return checkShares(shares, ownerIds.length, 'shares');
}
