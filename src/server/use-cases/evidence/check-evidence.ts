import type { Kysely } from 'kysely';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Database } from '#database/schema.ts';

/**
 * The files that prove something of a task, each once.
 * Errors: `invalidValue` where there is neither a file nor the number of a paper; `notFound` for a file of another task.
 */
export async function checkEvidence(
  db: Kysely<Database>,
  taskId: string,
  evidenceIds: string[],
  documentNumber: string | null,
): Promise<Result<string[]>> {
  const ids = [...new Set(evidenceIds)];
  if (ids.length === 0)
    return documentNumber === null
      ? refuse('invalidValue', { path: 'evidenceIds', problem: 'required' })
      : ok([]);
  const found = await db
    .selectFrom('evidence')
    .select('id')
    .where('task_id', '=', taskId)
    .where('id', 'in', ids)
    .execute();
  const strange = ids.find((id) => !found.some((row) => row.id === id));
  return strange === undefined ? ok(ids) : refuse('notFound', { what: 'evidence', id: strange });
}
