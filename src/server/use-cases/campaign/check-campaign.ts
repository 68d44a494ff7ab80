import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { checkGroup } from '#domain/task/check-group.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { loadSubjects, loadTasksOfSubjects } from '#database/task/subject-tasks.ts';
import { query } from '#use-cases/base/use-case.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/** Proposals on their way to the decision: what is a draft, was returned or refused does not count. */
const proposedStates: TaskState[] = ['ordered', 'submitted', 'endorsed'];

/**
 * Whether everybody in a campaign has what his group asks for: the number of tasks, the required contents and
 * indicators. Counts what is assigned and what is on its way; each fault cites the group's place in the regulation.
 */
export const checkCampaign = query('checkCampaign', input, async (context, { campaignId }) => {
  const campaign = await findCampaign(context.db, campaignId);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
  const access = await loadCampaignAccess(context.db, campaign, context.today);
  if (!may(context.actor, 'readStatistics', access).ok)
    return refuse('notFound', { what: 'campaign', id: campaignId });

  const { head, groups } = context.packs.get(campaign.pack_id, campaign.pack_version).pack;
  const subjects = await loadSubjects(context.db, campaignId);
  const tasks = Map.groupBy(
    await loadTasksOfSubjects(context.db, campaignId, [...proposedStates, ...assignedStates]),
    (task) => task.subjectId,
  );
  const checked = subjects.map((subject) => {
    const group = groups.find((candidate) => candidate.id === subject.groupId);
    const own = tasks.get(subject.subjectId) ?? [];
    const assigned = own.filter((task) => assignedStates.includes(task.state)).length;
    return {
      ...subject,
      assigned,
      proposed: own.length - assigned,
      min: group?.tasks.min ?? 0,
      max: group?.tasks.max ?? null,
      faults: group === undefined ? [] : checkGroup(group, own),
      citation: group && { pack: head.id, version: head.version, source: group.source },
    };
  });
  return ok({ subjects: checked, complete: checked.every((subject) => subject.faults.length === 0) });
});
