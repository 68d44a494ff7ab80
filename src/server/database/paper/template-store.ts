import type { Kysely, Transaction } from 'kysely';
import type { PaperKind } from '#domain/paper/official-paper.ts';
import type { Database } from '#database/schema.ts';

/** Keeps a template in place of the one in use; that one is kept, and ended. */
export async function storeTemplate(
  db: Transaction<Database>,
  template: {
    id: string;
    authorityId: string;
    kind: PaperKind;
    name: string;
    sha256: string;
    content: Uint8Array;
    addedBy: string;
    now: string;
  },
): Promise<void> {
  await endTemplate(db, template);
  await db
    .insertInto('paper_template')
    .values({
      id: template.id,
      authority_id: template.authorityId,
      kind: template.kind,
      name: template.name,
      sha256: template.sha256,
      content: template.content,
      added_by: template.addedBy,
      added_at: template.now,
      ended_at: null,
    })
    .execute();
}

/** Ends the template in use: papers of the kind are set by the form again. False where there is none. */
export async function endTemplate(
  db: Transaction<Database>,
  { authorityId, kind, now }: { authorityId: string; kind: PaperKind; now: string },
): Promise<boolean> {
  const ended = await db
    .updateTable('paper_template')
    .set({ ended_at: now })
    .where('authority_id', '=', authorityId)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** The templates of an authority in use, without their content. */
export async function loadTemplates(db: Kysely<Database>, authorityId: string) {
  return db
    .selectFrom('paper_template')
    .select(['id', 'kind', 'name', 'sha256', 'added_at as addedAt'])
    .where('authority_id', '=', authorityId)
    .where('ended_at', 'is', null)
    .orderBy('kind')
    .execute();
}

/** The template an authority has for a kind of paper. */
export async function findTemplate(
  db: Kysely<Database>,
  authorityId: string,
  kind: PaperKind,
): Promise<Uint8Array | undefined> {
  const found = await db
    .selectFrom('paper_template')
    .select('content')
    .where('authority_id', '=', authorityId)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return found?.content;
}
