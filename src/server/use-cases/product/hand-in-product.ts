import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  kind: z.string().min(1).max(60),
  name: z.string().min(1).max(500),
  /** The number of the paper that is, or proves, the product. */
  documentNumber: z.string().max(100).optional(),
});

/** The official hands in what came of the work. */
export const handInProduct = command('handInProduct', input, async (context, { taskId, ...product }) => {
  const step = await allowTaskStep(context, taskId, 'handInProduct');
  if (!step.ok) return step;
  const id = context.newId();
  await context.db
    .insertInto('product')
    .values({
      id,
      task_id: taskId,
      kind: product.kind,
      name: product.name,
      document_number: product.documentNumber ?? null,
      state: 'handedIn',
      handed_in_on: context.today,
      verified_by: null,
      note: null,
    })
    .execute();
  context.record({
    authorityId: step.value.campaign.authority_id,
    action: 'handInProduct',
    thing: 'product',
    thingId: id,
    after: { taskId, ...product },
  });
  return ok({ id });
});
