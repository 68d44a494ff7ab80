import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { endBacklog } from './end-backlog.ts';
import { reachBacklog } from './reach-backlog.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  entryId: z.uuid(),
  version: z.int(),
  /** A verified product of a task made from the entry. */
  productId: z.uuid(),
  note: z.string().max(2000).optional(),
});

/**
 * Settles a matter by what came of a task, before the task itself is finished; a finished task settles it by itself.
 * Errors: `notFound` for a product of other work, `wrongState` for one not verified, or a matter that has ended.
 */
export const settleBacklog = command(
  'settleBacklog',
  input,
  async (context, { entryId, version, productId, note }) => {
    const reached = await reachBacklog(context, entryId, version);
    if (!reached.ok) return reached;
    const { state } = reached.value;
    if (state !== 'open' && state !== 'inWork')
      return refuse('wrongState', { action: 'settleBacklog', state, possible: [] });
    const product = await context.db
      .selectFrom('product')
      .innerJoin('task', 'task.id', 'product.task_id')
      .select(['product.state', 'task.id as taskId'])
      .where('product.id', '=', productId)
      .where('task.backlog_id', '=', entryId)
      .executeTakeFirst();
    if (product === undefined) return refuse('notFound', { what: 'product', id: productId });
    if (product.state !== 'verified')
      return refuse('wrongState', {
        action: 'settleBacklog',
        state: product.state,
        possible: ['verifyProduct'],
      });
    return ok(
      await endBacklog(context, reached.value, 'settleBacklog', {
        note: note ?? null,
        taskId: product.taskId,
        productId,
      }),
    );
  },
  { output: versionAnswer },
);
