import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { possibleActions } from '#domain/life-cycle/decide.ts';
import { findProduct, loadRevisions } from '#database/evidence/product-store.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { findTask } from '#database/task-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { productRoles } from './product-roles.ts';
import { getProductAnswer } from '#use-cases/answers/product-answers.ts';

const input = z.strictObject({ productId: z.uuid() });

/**
 * A product with each revision, its files and what verifiers found, beside the checklist of its kind and what the task
 * asked for. For whoever may read the task, and for verifiers of the unit it names, who see no more of the task.
 */
export const getProduct = query(
  'getProduct',
  input,
  async (context, { productId }) => {
    const { db, actor, today } = context;
    const missing = refuse('notFound', { what: 'product', id: productId });
    const product = await findProduct(db, productId);
    const found = product && (await findTask(db, product.task_id, today));
    if (product === undefined || found === undefined) return missing;
    const { verifying_unit_id: unitId } = product;
    const reads = may(actor, 'readTask', found.access).ok;
    const { roles, ownWork, sees } = await productRoles(context, found.access, unitId);
    if (!reads && !sees) return missing;

    const { task, campaign } = found;
    const { head, settings, lifeCycles } = (await packOf(context, campaign)).pack;
    const kind = settings.products?.value.find((it) => it.id === product.kind);
    const owners = await loadOwnersOf(db, [task.id]);
    const unit =
      unitId === null
        ? undefined
        : await db.selectFrom('unit').select(['id', 'name']).where('id', '=', unitId).executeTakeFirst();
    return ok({
      id: product.id,
      kind: product.kind,
      kindTitle: kind?.title ?? null,
      name: product.name,
      documentNumber: product.document_number,
      state: product.state,
      handedInOn: product.handed_in_on,
      revision: product.revision,
      version: product.version,
      note: product.note,
      verifyingUnit: unit ?? null,
      task: { id: task.id, title: task.title, expectedProduct: task.expected_product },
      owners: owners.get(task.id) ?? [],
      campaign: { id: campaign.id, title: campaign.title },
      /** What proof suffices, and where that rests. */
      proofs: kind?.proofs ?? [],
      citation: settings.products && {
        pack: head.id,
        version: head.version,
        source: settings.products.source,
      },
      revisions: await loadRevisions(db, [productId]),
      /** Whether this actor can verify it now, or send it back. */
      mayVerify:
        product.state === 'handedIn' &&
        !ownWork &&
        possibleActions(lifeCycles.task, task.state, roles).includes('verifyProduct'),
    });
  },
  { output: getProductAnswer },
);
