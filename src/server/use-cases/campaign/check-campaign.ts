import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { groupFaults } from '#domain/task/check-group.ts';
import { loadSubjects } from '#database/task/subject-tasks.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { type CheckedSubject, checkSubjects } from './check-subjects.ts';
import { checkCampaignAnswer } from '#use-cases/answers/campaign-answers.ts';
import { reachCampaign } from './reach-campaign.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  groupId: z.string().optional(),
  /** Only those with a fault of this kind; `any`: with some fault. */
  fault: z.enum(['any', ...groupFaults]).optional(),
  /** The last subject of the page before. */
  after: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(200),
});

/**
 * Whether everybody in a campaign has what his group asks for: the number of tasks, the required contents and
 * indicators. Counts what is assigned and what is on its way; each fault cites the group's place in the regulation.
 * Subjects come by name, a page at a time; `groups` and `complete` speak of the whole campaign.
 */
export const checkCampaign = query(
  'checkCampaign',
  input,
  async (context, { campaignId, groupId, fault, after, limit }) => {
    const reached = await reachCampaign(context, campaignId, 'readStatistics');
    if (!reached.ok) return reached;
    const { campaign } = reached.value;

    const { pack } = await packOf(context, campaign);
    const checked = await checkSubjects(
      context,
      campaignId,
      pack,
      await loadSubjects(context.db, campaignId),
    );
    const wanted = checked.filter(
      (subject) =>
        (groupId === undefined || subject.groupId === groupId) &&
        (fault === undefined || subject.faults.some(({ kind }) => fault === 'any' || kind === fault)),
    );
    const from = wanted.findIndex((subject) => subject.subjectId === after) + 1;
    const page = wanted.slice(from, from + limit);
    return ok({
      subjects: page.map(({ beyond: _beyond, ...subject }) => subject),
      next: from + limit < wanted.length ? (page.at(-1)?.subjectId ?? null) : null,
      groups: pack.groups.map((group) => {
        const members = checked.filter((subject) => subject.groupId === group.id);
        const sum = (of: 'assigned' | 'proposed') => members.reduce((total, member) => total + member[of], 0);
        return {
          groupId: group.id,
          title: group.title,
          subjects: members.length,
          assigned: sum('assigned'),
          proposed: sum('proposed'),
          ...countFaults(members),
        };
      }),
      complete: checked.every((subject) => subject.faults.length === 0),
    });
  },
  { output: checkCampaignAnswer },
);

/** How many have a fault of each kind. */
function countFaults(subjects: CheckedSubject[]) {
  type Kind = (typeof groupFaults)[number];
  const having = (kind: Kind) =>
    subjects.filter((subject) => subject.faults.some((fault) => fault.kind === kind)).length;
  return Object.fromEntries(groupFaults.map((kind) => [kind, having(kind)])) as { [kind in Kind]: number };
}
