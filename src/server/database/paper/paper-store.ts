import type { Kysely, Transaction } from 'kysely';
import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import { type PaperFormat, paperFormatSchema } from '#regulation/paper-format.ts';
import type { Database } from '#database/schema.ts';

/** A paper as it went out. */
export interface IssuedPaper {
  fingerprint: string;
  authorityId: string;
  thingId: string;
  content: OfficialPaper;
  format: PaperFormat;
  issuedAt: string;
  issuedBy: string;
}

/** Keeps a paper; one that says the same as an earlier one is that one. */
export async function storeIssuedPaper(
  db: Transaction<Database>,
  { content, format, ...paper }: IssuedPaper & { issuedBy: string },
): Promise<{ isNew: boolean }> {
  const stored = await db
    .insertInto('issued_paper')
    .values({
      fingerprint: paper.fingerprint,
      kind: content.kind,
      authority_id: paper.authorityId,
      thing_id: paper.thingId,
      content: JSON.stringify(content),
      format: JSON.stringify(format),
      issued_by: paper.issuedBy,
      issued_at: paper.issuedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('fingerprint')
    .executeTakeFirst();
  return { isNew: stored !== undefined };
}

export async function findIssuedPaper(
  db: Kysely<Database>,
  fingerprint: string,
): Promise<IssuedPaper | undefined> {
  const found = await db
    .selectFrom('issued_paper')
    .select(['fingerprint', 'content', 'format'])
    .select(['authority_id as authorityId', 'thing_id as thingId', 'issued_at as issuedAt'])
    .select('issued_by as issuedBy')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  // What forms came to say since then, it says as they were before.
  return found && { ...found, format: paperFormatSchema.parse(found.format) };
}

/** The latest paper of a kind about a thing: an earlier one says what was so then. */
export async function findLatestPaper(
  db: Kysely<Database>,
  kind: OfficialPaper['kind'],
  thingId: string,
): Promise<string | undefined> {
  const latest = await db
    .selectFrom('issued_paper')
    .select('fingerprint')
    .where('thing_id', '=', thingId)
    .where('kind', '=', kind)
    .orderBy('issued_at', 'desc')
    .executeTakeFirst();
  return latest?.fingerprint;
}
