import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findEvidence } from '#database/evidence/evidence-rows.ts';
import { findTask } from '#database/task-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { verifiesFor } from '#use-cases/product/verifies-for.ts';

const input = z.strictObject({ evidenceId: z.uuid() });

/** What is known of a file; for whoever may read its task, and for verifiers of a product it proves. */
export const getEvidence = query('getEvidence', input, async (context, { evidenceId: id }) => {
  const { db, actor, today } = context;
  const missing = refuse('notFound', { what: 'evidence', id });
  const file = await findEvidence(db, id);
  if (file === undefined) return missing;
  const task = await findTask(db, file.task_id, today);
  const reads = task !== undefined && may(actor, 'readTask', task.access).ok;
  if (!reads && !(await verifiesFor(context, file.verifying_unit_ids))) return missing;
  return ok({
    id,
    taskId: file.task_id,
    name: file.name,
    mediaType: file.media_type,
    size: Number(file.size),
    sha256: file.sha256,
    uploadedAt: file.uploaded_at,
  });
});
