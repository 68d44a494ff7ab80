import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { reachObstacle } from './reach-obstacle.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  obstacleId: z.uuid(),
  content: z.string().min(1).max(5000),
  /** Who is to act on it. */
  responsibleUnitId: z.uuid(),
  dueOn: z.iso.date(),
});

/**
 * The authority answers an obstacle: what is to be done, by whom, by when. It can answer again.
 * Errors: `wrongState` once the obstacle is resolved; `invalidValue` for a day that is past.
 */
export const giveGuidance = command(
  'giveGuidance',
  input,
  async (context, { obstacleId, ...guidance }) => {
    const reached = await reachObstacle(context, obstacleId);
    if (!reached.ok) return reached;
    const { held, obstacle } = reached.value;
    const permit = may(context.actor, 'giveGuidance', { ...held.access, thing: 'obstacle' });
    if (!permit.ok) return permit;
    if (obstacle.resolvedAt !== null)
      return refuse('wrongState', { action: 'giveGuidance', state: 'closed', possible: [] });
    if (guidance.dueOn < context.today)
      return refuse('invalidValue', {
        path: 'dueOn',
        problem: 'tooEarly',
        given: guidance.dueOn,
        limit: context.today,
      });
    const unit = await context.db
      .selectFrom('unit')
      .select('id')
      .where('id', '=', guidance.responsibleUnitId)
      .executeTakeFirst();
    if (unit === undefined) return refuse('notFound', { what: 'unit', id: guidance.responsibleUnitId });

    const id = context.newId();
    await context.db
      .insertInto('guidance')
      .values({
        id,
        obstacle_id: obstacleId,
        account_id: context.actor.accountId,
        content: guidance.content,
        responsible_unit_id: guidance.responsibleUnitId,
        due_on: guidance.dueOn,
        given_at: context.now,
      })
      .execute();
    context.record({
      authorityId: held.campaign.authority_id,
      action: 'giveGuidance',
      thing: 'guidance',
      thingId: id,
      after: { obstacleId, ...guidance },
    });
    return ok({ id });
  },
  { output: idAnswer },
);
