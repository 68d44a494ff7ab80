import * as z from 'zod';
import { findDelegation } from '#domain/access/delegated.ts';
import { may } from '#domain/access/may.ts';
import { secrecyMarking } from '#domain/base/secrecy-marking.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import { type HeldTask, findTask } from '#database/task-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command, query } from '#use-cases/base/use-case.ts';

/** What a file is called and claims to be. */
export const evidenceName = z.strictObject({
  taskId: z.uuid(),
  name: z.string().min(1).max(200).refine(isFileName),
  mediaType: z
    .string()
    .max(127)
    .refine((text) => /^[\w.+-]+\/[\w.+-]+$/.test(text)),
});

/** A name without a path or control characters. */
function isFileName(text: string): boolean {
  return !/[\p{Cc}/\\]/u.test(text) && text.trim() !== '';
}

const input = evidenceName.extend({
  /** Known before the file has come in whole; left out, it gets one now. */
  id: z.uuid().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(1),
});

/** Asks, before a file is taken in, whether it may be: nobody fills the disk with what is refused in the end. */
export const mayAddEvidence = query('mayAddEvidence', evidenceName, async (context, { taskId, name }) => {
  const allowed = await allowEvidence(context, taskId);
  if (!allowed.ok) return allowed;
  const marking = secrecyMarking(name);
  return marking === undefined ? ok(null) : refuse('secrecyMarked', { path: 'name', marking });
});

/** Writes down a file that has come in whole: its name, size, fingerprint and who brought it. */
export const addEvidence = command('addEvidence', input, async (context, { id: given, ...file }) => {
  const allowed = await allowEvidence(context, file.taskId);
  if (!allowed.ok) return allowed;
  const id = given ?? context.newId();
  await context.db
    .insertInto('evidence')
    .values({
      id,
      task_id: file.taskId,
      name: file.name,
      media_type: file.mediaType,
      size: String(file.size),
      sha256: file.sha256,
      uploaded_by: context.actor.accountId,
      uploaded_at: context.now,
    })
    .execute();
  context.record({
    authorityId: allowed.value.campaign.authority_id,
    action: 'addEvidence',
    thing: 'evidence',
    thingId: id,
    after: file,
  });
  return ok({ id, ...file });
});

async function allowEvidence(context: Context, taskId: string): Promise<Result<HeldTask>> {
  const { db, actor, today, actOnBehalfOf } = context;
  const found = await findTask(db, taskId, today);
  if (found === undefined || !may(actor, 'readTask', found.access).ok)
    return refuse('notFound', { what: 'task', id: taskId });
  const permit = may(actor, 'addEvidence', found.access);
  // An assistant brings the files of the products and reports he enters.
  const given = permit.ok
    ? undefined
    : (findDelegation(actor, found.access, 'handInProduct') ?? findDelegation(actor, found.access, 'report'));
  if (!permit.ok && given === undefined) return permit;
  if (!(await takesProof(context, found)))
    return refuse('wrongState', { action: 'addEvidence', state: found.task.state, possible: [] });
  if (given !== undefined) actOnBehalfOf(given.officialId);
  return ok(found);
}

/** Until the work came to its end; afterwards only where an objective cause can still be claimed, and proved. */
async function takesProof(context: Context, { task, campaign }: HeldTask): Promise<boolean> {
  if (!endedStates.some((state) => state === task.state)) return true;
  if (!assignedStates.includes(task.state)) return false;
  return (await packOf(context, campaign)).pack.settings.objectiveCauseConfirmedBy !== undefined;
}
