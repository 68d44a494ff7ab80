import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';

const input = z.strictObject({
  productId: z.uuid(),
  outcome: z.enum(['verified', 'sentBack']),
  note: z.string().max(2000).optional(),
});

/** The verifier confirms a product, or sends it back and says why. Nobody verifies his own. */
export const verifyProduct = command(
  'verifyProduct',
  input,
  async (context, { productId, outcome, note }) => {
    const product = await context.db
      .selectFrom('product')
      .selectAll()
      .where('id', '=', productId)
      .forUpdate()
      .executeTakeFirst();
    if (product === undefined) return refuse('notFound', { what: 'product', id: productId });
    const step = await allowTaskStep(context, product.task_id, 'verifyProduct');
    if (!step.ok) return step;
    const { officialId } = context.actor;
    if (officialId !== null && step.value.access.ownerIds.includes(officialId))
      return refuse('conflictOfInterest', { what: 'product' });
    if (product.state !== 'handedIn')
      return refuse('wrongState', { action: 'verifyProduct', state: product.state, possible: [] });
    if (outcome === 'sentBack' && !note) return refuse('reasonNeeded', { action: outcome });

    await context.db
      .updateTable('product')
      .set({ state: outcome, verified_by: context.actor.accountId, note: note ?? null })
      .where('id', '=', productId)
      .execute();
    context.record({
      authorityId: step.value.campaign.authority_id,
      action: 'verifyProduct',
      thing: 'product',
      thingId: productId,
      before: { state: product.state },
      after: { state: outcome, note },
    });
    return ok({ id: productId });
  },
);
