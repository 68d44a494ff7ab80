import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';
import type { EvidenceStore } from './evidence-store.ts';

/** A file of a task whose content is not there, or no longer what was handed in. */
export interface WrongFile {
  taskId: string;
  evidenceId: string;
  /** The fingerprint it had, hex. */
  sha256: string;
  problem: 'missing' | 'damaged';
}

/**
 * Reads every file that was handed in and computes its fingerprint again, the same content once.
 * @param openStore only called where there is something to read
 * @returns how many contents were read, and every row whose content does not fit
 */
export async function verifyEvidence(
  db: Kysely<Database>,
  openStore: () => Promise<EvidenceStore>,
): Promise<{ files: number; wrongFiles: WrongFile[] }> {
  const rows = await db
    .selectFrom('evidence')
    .select(['task_id as taskId', 'id as evidenceId', 'sha256'])
    .orderBy('sha256')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return { files: 0, wrongFiles: [] };
  const store = await openStore();
  const wrongFiles: WrongFile[] = [];
  const contents = Map.groupBy(rows, ({ sha256 }) => sha256);
  for (const [sha256, ofContent] of contents) {
    const problem = await store.check(sha256);
    if (problem !== 'whole') wrongFiles.push(...ofContent.map((row) => ({ ...row, problem })));
  }
  return { files: contents.size, wrongFiles };
}
