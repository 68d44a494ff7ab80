import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { findProduct, storeRevision } from '#database/evidence/product-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { checkEvidence } from '#use-cases/evidence/check-evidence.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { handInAgainAnswer } from '#use-cases/answers/product-answers.ts';

const input = z.strictObject({
  productId: z.uuid(),
  version: z.int(),
  name: z.string().min(1).max(500),
  documentNumber: z.string().min(1).max(100).optional(),
  evidenceIds: z.array(z.uuid()).max(50).default([]),
});

/**
 * The official hands a product in again that was sent back: a new revision; the old one stays with what was said of it.
 * Errors: `wrongState` for a product that was not sent back; those of handing in.
 */
export const handInAgain = command(
  'handInAgain',
  input,
  async (context, again) => {
    const { db, actor, now } = context;
    const { productId, version, name, documentNumber = null } = again;
    const missing = refuse('notFound', { what: 'product', id: productId });
    const seen = await findProduct(db, productId);
    if (seen === undefined) return missing;
    const step = await allowTaskStep(context, seen.task_id, 'handInProduct');
    if (!step.ok) return step.refusal.kind === 'notFound' ? missing : step;
    // The task is held: nothing more happens to its products meanwhile.
    const product = await findProduct(db, productId);
    if (product === undefined) return missing;
    if (product.version !== version)
      return refuse('versionConflict', {
        what: 'product',
        seen: version,
        current: product.version,
        id: productId,
      });
    if (product.state !== 'sentBack')
      return refuse('wrongState', { action: 'handInProduct', state: product.state, possible: [] });
    const proof = await checkEvidence(db, product.task_id, again.evidenceIds, documentNumber);
    if (!proof.ok) return proof;

    const revision = product.revision + 1;
    await storeRevision(db, {
      productId,
      revision,
      name,
      documentNumber,
      handedInBy: actor.accountId,
      handedInAt: now,
      evidenceIds: proof.value,
    });
    await db
      .updateTable('product')
      .set({
        name,
        document_number: documentNumber,
        state: 'handedIn',
        handed_in_on: context.today,
        verified_by: null,
        note: null,
        revision,
        version: version + 1,
      })
      .where('id', '=', productId)
      .execute();
    context.record({
      authorityId: step.value.campaign.authority_id,
      action: 'handInProduct',
      thing: 'product',
      thingId: productId,
      before: { state: product.state, version },
      after: { ...again, state: 'handedIn', version: version + 1, revision },
    });
    return ok({ id: productId, version: version + 1, revision });
  },
  { output: handInAgainAnswer },
);
