import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { unmetProofs } from '#domain/product/unmet-proofs.ts';
import type { Pack } from '#regulation/pack.ts';
import { findProduct, loadRevisions, type Product } from '#database/evidence/product-store.ts';
import { holdTask } from '#database/task-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { productRoles } from './product-roles.ts';
import { idAndVersionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  productId: z.uuid(),
  version: z.int(),
  outcome: z.enum(['verified', 'sentBack']),
  note: z.string().max(2000).optional(),
  /** The items of the checklist found proved, each with what it rests on: a file handed in, or the paper by its number. */
  checked: z
    .array(
      z.strictObject({
        item: z.string().min(1).max(60),
        restsOn: z.union([z.uuid(), z.literal('document')]),
      }),
    )
    .max(100)
    .default([]),
});

type Verification = z.output<typeof input>;

/**
 * The verifier of the unit a product names confirms it against the checklist of its kind, or sends it back and says why;
 * where no unit is named, or beside it, whoever the regulation lets verify. Nobody verifies what he did or handed in.
 * Errors: `proofMissing` for required items that are not ticked; `reasonNeeded`; `versionConflict`; `wrongState`.
 */
export const verifyProduct = command(
  'verifyProduct',
  input,
  async (context, verification) => {
    const { db, actor, today } = context;
    const { productId, version, outcome, note, checked } = verification;
    const missing = refuse('notFound', { what: 'product', id: productId });
    const seen = await findProduct(db, productId);
    const held = seen && (await holdTask(db, seen.task_id, today));
    if (seen === undefined || held === undefined) return missing;
    const { roles, ownWork, sees } = await productRoles(context, held.access, seen.verifying_unit_id);
    if (!sees) return missing;

    const { pack } = await packOf(context, held.campaign);
    const decided = decide(pack.lifeCycles.task, 'product', held.task.state, 'verifyProduct', roles);
    if (!decided.ok) return decided;
    // Read again: what was seen before the task was held may have changed.
    const product = await findProduct(db, productId);
    const revision = (await loadRevisions(db, [productId])).at(-1);
    if (product === undefined || revision === undefined) return missing;
    const { handed_in_by } = await db
      .selectFrom('product_revision')
      .select('handed_in_by')
      .where('product_id', '=', productId)
      .where('revision', '=', product.revision)
      .executeTakeFirstOrThrow();
    if (ownWork || handed_in_by === actor.accountId) return refuse('conflictOfInterest', { what: 'product' });
    if (product.version !== version)
      return refuse('versionConflict', {
        what: 'product',
        seen: version,
        current: product.version,
        id: productId,
      });
    if (product.state !== 'handedIn')
      return refuse('wrongState', { action: 'verifyProduct', state: product.state, possible: [] });
    if (outcome === 'sentBack' && !note?.trim()) return refuse('reasonNeeded', { action: 'verifyProduct' });
    const proved = checkProofs(pack, product, verification, {
      evidenceIds: revision.evidence.map((file) => file.id),
      documentNumber: revision.documentNumber,
    });
    if (!proved.ok) return proved;

    await db
      .insertInto('product_verification')
      .values({
        id: context.newId(),
        product_id: productId,
        revision: product.revision,
        account_id: actor.accountId,
        outcome,
        note: note ?? null,
        checked: JSON.stringify(checked),
        verified_at: context.now,
      })
      .execute();
    await db
      .updateTable('product')
      .set({ state: outcome, verified_by: actor.accountId, note: note ?? null, version: version + 1 })
      .where('id', '=', productId)
      .execute();
    context.record({
      authorityId: held.campaign.authority_id,
      action: 'verifyProduct',
      thing: 'product',
      thingId: productId,
      before: { state: product.state, version },
      after: { state: outcome, version: version + 1, revision: product.revision, note, checked },
    });
    return ok({ id: productId, version: version + 1 });
  },
  { output: idAndVersionAnswer },
);

/** Ticks name items of the checklist and what was handed in; to be verified, every required item is ticked. */
function checkProofs(
  { head, settings }: Pack,
  product: Product,
  { outcome, checked }: Verification,
  handedIn: { evidenceIds: string[]; documentNumber: string | null },
): Result<null> {
  const proofs = settings.products?.value.find((kind) => kind.id === product.kind)?.proofs ?? [];
  for (const [position, { item, restsOn }] of checked.entries()) {
    const path = `checked[${position}]`;
    if (!proofs.some(({ id }) => id === item))
      return refuse('invalidValue', {
        path: `${path}.item`,
        problem: 'unknownOption',
        given: item,
        limit: proofs.map(({ id }) => id).join(', '),
      });
    if (restsOn === 'document' ? handedIn.documentNumber === null : !handedIn.evidenceIds.includes(restsOn))
      return refuse('notFound', { what: 'evidence', id: restsOn });
  }
  const unmet = outcome === 'verified' ? unmetProofs(proofs, checked) : [];
  if (unmet.length === 0) return ok(null);
  const source = unmet[0]?.source ?? settings.products?.source;
  return refuse(
    'proofMissing',
    { items: unmet.map(({ id, title }) => ({ id, title })) },
    source && { pack: head.id, version: head.version, source },
  );
}
