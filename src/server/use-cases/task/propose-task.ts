import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import type { TaskAction, TaskState } from '#regulation/life-cycle.ts';
import type { Pack } from '#regulation/pack.ts';
import { type Origin, horizons, natures } from '#regulation/settings.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { loadOwnerIds } from '#database/task-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { checkTarget } from './check-target.ts';

/** What every proposed task says, whoever proposes it. */
export const taskProposal = z.strictObject({
  campaignId: z.uuid(),
  /** Whose work it is; the first leads. */
  ownerIds: z.array(z.uuid()).min(1),
  title: z.string().min(1).max(500),
  nature: z.enum(natures),
  /** One of the contents of the leader's group, where the regulation asks for contents. */
  content: z.string().optional(),
  horizon: z.enum(horizons),
  expectedProduct: z.string().min(1).max(1000),
  /** Why: of an ordered task, what the authority wants; of one added, how long it has waited. */
  reason: z.string().max(2000).optional(),
  dueOn: z.iso.date(),
  indicators: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(300),
        unitOfMeasure: z.string().min(1).max(60),
        target: indicatorSchema,
        weight: decimalTextSchema.optional(),
        sourceOfFigure: z.string().max(200).optional(),
        /** The required indicator of the group that this one is. */
        required: z.string().optional(),
      }),
    )
    .min(1),
});

export type TaskProposal = z.output<typeof taskProposal>;

/**
 * Enters a task into a campaign: the shared part of registering, ordering, adding and carrying over.
 * The life cycle of the regulation says whether there is such a way in and who may take it.
 */
export async function proposeTask(
  context: Context,
  action: Extract<TaskAction, 'register' | 'order' | 'add' | 'carryOver'>,
  origin: Origin,
  proposal: TaskProposal,
  carriedFromId: string | null = null,
): Promise<Result<{ id: string; version: number }>> {
  const campaign = await findCampaign(context.db, proposal.campaignId);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: proposal.campaignId });
  const { pack } = context.packs.get(campaign.pack_id, campaign.pack_version);

  const subjects = await context.db
    .selectFrom('subject')
    .selectAll()
    .where('campaign_id', '=', campaign.id)
    .where('id', 'in', proposal.ownerIds)
    .execute();
  const stranger = proposal.ownerIds.find((id) => !subjects.some((subject) => subject.id === id));
  if (stranger !== undefined) return refuse('notFound', { what: 'member', id: stranger });

  const access = {
    ...(await loadCampaignAccess(context.db, campaign, context.today)),
    thing: 'task' as const,
    ownerIds: await loadOwnerIds(context.db, subjects, context.today),
  };
  const lead = subjects.find((subject) => subject.id === proposal.ownerIds[0]);
  // Own work is registered by who leads it: nobody puts work on somebody else by taking part in it.
  const byOwner =
    action === 'register' && lead !== undefined
      ? { ...access, ownerIds: await loadOwnerIds(context.db, [lead], context.today) }
      : access;
  const decided = decide(pack.lifeCycles.task, 'task', 'none', action, rolesOn(context.actor, byOwner));
  if (!decided.ok) return decided;
  const fits = checkProposal(proposal, origin, pack, lead?.group_id);
  if (!fits.ok) return fits;
  const similar = await context.db
    .selectFrom('task')
    .innerJoin('task_owner', 'task_owner.task_id', 'task.id')
    .select('task.id')
    .where('task.campaign_id', '=', campaign.id)
    .where('task.title_key', '=', searchKey(proposal.title))
    .where('task_owner.subject_id', '=', proposal.ownerIds[0] ?? '')
    .executeTakeFirst();
  if (similar !== undefined) return refuse('duplicate', { what: 'task', key: proposal.title });

  const id = context.newId();
  await storeProposal(context, id, { proposal, origin, state: decided.value.state, carriedFromId });
  context.record({
    authorityId: campaign.authority_id,
    action,
    thing: 'task',
    thingId: id,
    after: { ...proposal, origin, state: decided.value.state },
  });
  return ok({ id, version: 1 });
}

/** What the regulation lets a task be. */
function checkProposal(
  proposal: TaskProposal,
  origin: Origin,
  pack: Pack,
  groupId: string | undefined,
): Result<TaskProposal> {
  const { settings } = pack;
  const unknown = (path: string, given: string, allowed: readonly string[]) =>
    refuse('invalidValue', { path, problem: 'unknownOption', given, limit: allowed.join(', ') });
  if (!settings.origins.value.includes(origin)) return unknown('origin', origin, settings.origins.value);
  if (!settings.natures.value.includes(proposal.nature))
    return unknown('nature', proposal.nature, settings.natures.value);
  if (!settings.horizons.value.includes(proposal.horizon))
    return unknown('horizon', proposal.horizon, settings.horizons.value);

  const group = pack.groups.find((candidate) => candidate.id === groupId);
  const contents = group?.contents.map((content) => content.id) ?? [];
  if (proposal.content !== undefined && !contents.includes(proposal.content))
    return unknown('content', proposal.content, contents);
  const required = group?.indicatorsRequired.map((indicator) => indicator.id) ?? [];
  for (const [position, indicator] of proposal.indicators.entries()) {
    const path = `indicators[${position}]`;
    const checked = checkTarget(indicator.target, `${path}.target`);
    if (!checked.ok) return checked;
    if (indicator.required !== undefined && !required.includes(indicator.required))
      return unknown(`${path}.required`, indicator.required, required);
  }
  return ok(proposal);
}

async function storeProposal(
  context: Context,
  id: string,
  task: { proposal: TaskProposal; origin: Origin; state: TaskState; carriedFromId: string | null },
): Promise<void> {
  const { proposal } = task;
  await context.db
    .insertInto('task')
    .values({
      id,
      campaign_id: proposal.campaignId,
      title: proposal.title,
      title_key: searchKey(proposal.title),
      origin: task.origin,
      nature: proposal.nature,
      content: proposal.content ?? null,
      horizon: proposal.horizon,
      state: task.state,
      expected_product: proposal.expectedProduct,
      reason: proposal.reason ?? null,
      due_on: proposal.dueOn,
      closed_on: null,
      carried_from_id: task.carriedFromId,
      created_at: context.now,
    })
    .execute();
  await context.db
    .insertInto('task_owner')
    .values(
      proposal.ownerIds.map((subjectId, position) => ({
        task_id: id,
        subject_id: subjectId,
        is_lead: position === 0,
      })),
    )
    .execute();
  await context.db
    .insertInto('indicator')
    .values(
      proposal.indicators.map((indicator, position) => ({
        id: context.newId(),
        task_id: id,
        position,
        name: indicator.name,
        unit_of_measure: indicator.unitOfMeasure,
        target: JSON.stringify(indicator.target),
        weight: indicator.weight ?? null,
        source_of_figure: indicator.sourceOfFigure ?? null,
        required_indicator: indicator.required ?? null,
      })),
    )
    .execute();
}
