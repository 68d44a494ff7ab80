import { sql } from 'kysely';
import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Pack } from '#regulation/pack.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { storeRevision } from '#database/evidence/product-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { checkEvidence } from '#use-cases/evidence/check-evidence.ts';
import { refuseEnded } from '#use-cases/organisation/refuse-ended.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { idAndVersionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  /** One of the kinds of the regulation, where it lists them. */
  kind: z.string().min(1).max(60),
  name: z.string().min(1).max(500),
  /** The number of the paper that is, or proves, the product. */
  documentNumber: z.string().min(1).max(100).optional(),
  /** Files of the task that prove it. */
  evidenceIds: z.array(z.uuid()).max(50).default([]),
  /** The unit that is to verify it; left out: whoever the regulation lets verify in the authority. */
  verifyingUnitId: z.uuid().optional(),
});

/**
 * The official hands in what came of the work, with the files or the number of the paper that prove it.
 * Errors: those of the step; `invalidValue` for a kind the regulation does not have, without any proof, or for a unit to
 * verify it that is an owner's own, or below it.
 */
export const handInProduct = command(
  'handInProduct',
  input,
  async (context, { taskId, ...product }) => {
    const step = await allowTaskStep(context, taskId, 'handInProduct');
    if (!step.ok) return step;
    const { db, actor, now } = context;
    const fits = checkKind(step.value.pack, product.kind);
    if (!fits.ok) return fits;
    const { documentNumber = null, verifyingUnitId = null } = product;
    const proof = await checkEvidence(db, taskId, product.evidenceIds, documentNumber);
    if (!proof.ok) return proof;
    const verifier = await checkVerifyingUnit(context, taskId, verifyingUnitId);
    if (!verifier.ok) return verifier;

    const id = context.newId();
    await db
      .insertInto('product')
      .values({
        id,
        task_id: taskId,
        kind: product.kind,
        name: product.name,
        document_number: documentNumber,
        state: 'handedIn',
        handed_in_on: context.today,
        verified_by: null,
        note: null,
        verifying_unit_id: verifyingUnitId,
      })
      .execute();
    await storeRevision(db, {
      productId: id,
      revision: 1,
      name: product.name,
      documentNumber,
      handedInBy: actor.accountId,
      handedInAt: now,
      evidenceIds: proof.value,
    });
    context.record({
      authorityId: step.value.campaign.authority_id,
      action: 'handInProduct',
      thing: 'product',
      thingId: id,
      after: { taskId, ...product },
    });
    return ok({ id, version: 1 });
  },
  { output: idAndVersionAnswer },
);

function checkKind({ head, settings }: Pack, given: string): Result<null> {
  const kinds = settings.products?.value.map((kind) => kind.id);
  if (settings.products === undefined || kinds?.includes(given)) return ok(null);
  return refuse(
    'invalidValue',
    { path: 'kind', problem: 'unknownOption', given, limit: kinds?.join(', ') ?? '' },
    { pack: head.id, version: head.version, source: settings.products.source },
  );
}

/** Nobody's work is verified by his own unit, or by one below it. */
async function checkVerifyingUnit(
  context: Context,
  taskId: string,
  id: string | null,
): Promise<Result<null>> {
  if (id === null) return ok(null);
  const unit = await context.db.selectFrom('unit').select('id').where('id', '=', id).executeTakeFirst();
  if (unit === undefined) return refuse('notFound', { what: 'unit', id });
  const path = await loadUnitPath(context.db, id, context.today);
  const own = await context.db
    .selectFrom('task_owner')
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .select('subject.unit_id')
    .where('task_owner.task_id', '=', taskId)
    .where(sql<boolean>`subject.unit_id = any(${path}::uuid[])`)
    .executeTakeFirst();
  if (own !== undefined)
    return refuse('invalidValue', { path: 'verifyingUnitId', problem: 'ownWork', given: id });
  return (await refuseEnded(context, 'verifyingUnitId', id, context.today)) ?? ok(null);
}
