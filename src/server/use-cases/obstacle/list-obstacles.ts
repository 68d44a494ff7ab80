import * as z from 'zod';
import { daysBetween, dayInVietnam, type IsoDate } from '#domain/base/dates.ts';
import { ok } from '#domain/base/result.ts';
import { replyDueOn } from '#domain/progress/reply-due-on.ts';
import type { Settings } from '#regulation/settings.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { loadGuidance, loadObstacles } from '#database/task/obstacle-store.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadView } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listObstaclesAnswer } from '#use-cases/answers/obstacle-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid().optional(),
  taskId: z.uuid().optional(),
  standing: z.enum(['open', 'all']).default('open'),
  /** The `next` of the page before. */
  after: z.strictObject({ raisedAt: z.iso.datetime(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/**
 * What stands in the way of work somebody may see, oldest first: whose it is, how many days it has stood, how many it
 * waited for its first answer, what was answered and whether that is overdue; of those that ask for a decision by when the
 * regulation wants the answer: until then the work gets no later.
 */
export const listObstacles = query(
  'listObstacles',
  input,
  async (context, filter) => {
    const view = await loadView(context.db, context.actor, context.today);
    const found = await loadObstacles(context.db, view, { ...filter, limit: filter.limit + 1 });
    const rows = found.slice(0, filter.limit);
    const last = found.length > filter.limit ? rows.at(-1) : undefined;
    const settings = await loadSettings(
      context,
      rows.map((row) => row.campaignId),
    );
    const guidance = await loadGuidance(
      context.db,
      rows.map((row) => row.id),
    );
    const owners = await loadOwnersOf(
      context.db,
      rows.map((row) => row.taskId),
    );
    return ok({
      obstacles: rows.map(({ raisedAt, resolvedAt, ...row }) => {
        const raisedOn = dayInVietnam(raisedAt);
        const resolvedOn = resolvedAt === null ? null : dayInVietnam(resolvedAt);
        const answers = guidance.filter((answer) => answer.obstacleId === row.id);
        const first = answers[0];
        return {
          ...row,
          reply: row.asksDecision
            ? replyOf(raisedOn, first, resolvedOn, settings.get(row.campaignId) ?? {}, context.today)
            : null,
          owners: owners.get(row.taskId) ?? [],
          raisedOn,
          resolvedOn,
          ageDays: daysBetween(raisedOn, resolvedOn ?? context.today),
          /** Days until the first answer, or until today while there is none. */
          waitedDays: daysBetween(
            raisedOn,
            first ? dayInVietnam(first.givenAt) : (resolvedOn ?? context.today),
          ),
          guidance: answers.map((answer) => ({
            ...answer,
            overdue: resolvedOn === null && answer.dueOn < context.today,
          })),
        };
      }),
      next: last === undefined ? null : { raisedAt: last.raisedAt, id: last.id },
    });
  },
  { output: listObstaclesAnswer },
);

/** By when an answer is due, when it came, and whether it was late or is; null where the regulation has no such rule. */
function replyOf(
  raisedOn: IsoDate,
  first: { givenAt: string } | undefined,
  resolvedOn: IsoDate | null,
  settings: Pick<Settings, 'replyClock'>,
  today: IsoDate,
) {
  const dueOn = replyDueOn(raisedOn, settings);
  if (dueOn === null) return null;
  const answeredOn = first === undefined ? null : dayInVietnam(first.givenAt);
  return { dueOn, answeredOn, overdue: (answeredOn ?? resolvedOn ?? today) > dueOn };
}

/** What the regulations of some campaigns set. */
async function loadSettings(
  context: Pick<Context, 'db' | 'packs'>,
  campaignIds: string[],
): Promise<Map<string, Settings>> {
  const found = new Map<string, Settings>();
  for (const id of new Set(campaignIds)) {
    const campaign = await findCampaign(context.db, id);
    if (campaign !== undefined) found.set(id, (await packOf(context, campaign)).pack.settings);
  }
  return found;
}
