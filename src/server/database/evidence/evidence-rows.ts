import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';

/** A file handed in, and the units that are to verify a product it proves. */
export async function findEvidence(db: Kysely<Database>, id: string) {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .select(
      sql<string[]>`(
        select coalesce(jsonb_agg(distinct product.verifying_unit_id) filter (where product.verifying_unit_id is not null), '[]')
        from product_evidence join product on product.id = product_evidence.product_id
        where product_evidence.evidence_id = evidence.id)`.as('verifying_unit_ids'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  return row;
}

/** A file as a task lists it. */
export interface EvidenceLine {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: string;
  /** The fingerprint, hex. */
  sha256: string;
  uploadedAt: string;
}

/** The files of a task, the first first. */
export async function loadEvidence(db: Kysely<Database>, taskId: string): Promise<EvidenceLine[]> {
  return db
    .selectFrom('evidence')
    .select(['id', 'name', 'media_type as mediaType', 'sha256', 'uploaded_at as uploadedAt'])
    .select(sql<string>`size::text`.as('size'))
    .where('task_id', '=', taskId)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
}
