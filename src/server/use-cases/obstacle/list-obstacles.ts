import * as z from 'zod';
import { daysBetween, dayInVietnam } from '#domain/base/dates.ts';
import { ok } from '#domain/base/result.ts';
import { loadGuidance, loadObstacles } from '#database/task/obstacle-store.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';

const input = z.strictObject({
  campaignId: z.uuid().optional(),
  standing: z.enum(['open', 'all']).default('open'),
});

/**
 * What stands in the way of work somebody may see, oldest first: whose it is, how many days it has stood, how many it
 * waited for its first answer, what was answered and whether that is overdue.
 */
export const listObstacles = query('listObstacles', input, async (context, filter) => {
  const view = await loadView(context.db, context.actor, context.today);
  const rows = await loadObstacles(context.db, view, filter);
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
  });
});
