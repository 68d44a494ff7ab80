import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { reachObstacle } from './reach-obstacle.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({ obstacleId: z.uuid(), note: z.string().max(2000).optional() });

/** The official says that what stood in the way of his work is out of it. Errors: `wrongState` when he has before. */
export const resolveObstacle = command(
  'resolveObstacle',
  input,
  async (context, { obstacleId, note }) => {
    const reached = await reachObstacle(context, obstacleId);
    if (!reached.ok) return reached;
    const { held, obstacle } = reached.value;
    const permit = may(context.actor, 'resolveObstacle', { ...held.access, thing: 'obstacle' });
    if (!permit.ok) return permit;
    if (obstacle.resolvedAt !== null)
      return refuse('wrongState', { action: 'resolveObstacle', state: 'closed', possible: [] });

    await context.db
      .insertInto('obstacle_resolution')
      .values({
        obstacle_id: obstacleId,
        account_id: context.actor.accountId,
        note: note ?? null,
        resolved_at: context.now,
      })
      .execute();
    context.record({
      authorityId: held.campaign.authority_id,
      action: 'resolveObstacle',
      thing: 'obstacle',
      thingId: obstacleId,
      after: { note },
    });
    return ok({ id: obstacleId });
  },
  { output: idAnswer },
);
