import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import type { ChainedLogEntry, LogEntry } from '#domain/audit/log-entry.ts';
import type { Database } from './schema.ts';

/** The hash before the first entry of a chain. */
const beginning = '0'.repeat(64);

/** Entries that are written or read in one statement. */
const pageSize = 1000;

interface Act {
  actor: { accountId: string };
  now: string;
  requestId: string;
}

/** Appends entries to the chains of their authorities. The row of a chain's head is held to the end of the transaction. */
export async function appendLog(db: Transaction<Database>, act: Act, entries: LogEntry[]): Promise<void> {
  const byAuthority = Map.groupBy(entries, (entry) => entry.authorityId);
  // Always in the same order, so that two transactions cannot wait for each other.
  for (const authorityId of [...byAuthority.keys()].toSorted()) {
    let head = await holdHead(db, authorityId);
    const rows = (byAuthority.get(authorityId) ?? []).map((entry) => {
      const chained: ChainedLogEntry = {
        ...entry,
        sequence: head.sequence + 1,
        at: act.now,
        accountId: act.actor.accountId,
        onBehalfOf: entry.onBehalfOf ?? null,
        requestId: act.requestId,
        previousHash: head.hash,
      };
      head = { sequence: chained.sequence, hash: hashOf(chained) };
      return rowOf(chained, head.hash);
    });
    for (let from = 0; from < rows.length; from += pageSize)
      await db
        .insertInto('log_entry')
        .values(rows.slice(from, from + pageSize))
        .execute();
    await db
      .updateTable('log_head')
      .set({ sequence: String(head.sequence), hash: head.hash })
      .where('authority_id', '=', authorityId)
      .execute();
  }
}

function rowOf(entry: ChainedLogEntry, hash: string) {
  return {
    authority_id: entry.authorityId,
    sequence: String(entry.sequence),
    at: entry.at,
    account_id: entry.accountId,
    on_behalf_of: entry.onBehalfOf,
    request_id: entry.requestId,
    action: entry.action,
    thing: entry.thing,
    thing_id: entry.thingId,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
    previous_hash: entry.previousHash,
    hash,
  };
}

async function holdHead(db: Transaction<Database>, authorityId: string) {
  await db
    .insertInto('log_head')
    .values({ authority_id: authorityId, sequence: '0', hash: beginning })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const head = await db
    .selectFrom('log_head')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { sequence: Number(head.sequence), hash: head.hash };
}

function hashOf(entry: ChainedLogEntry): string {
  return createHash('sha256').update(canonicalText(entry)).digest('hex');
}

/** Where a chain no longer fits, and how. */
export interface LogFault {
  authorityId: string;
  sequence: number;
  problem: 'changed' | 'missing' | 'headDiffers';
}

/** Recomputes every chain from its first entry. Gives how many entries there are and where they do not fit. */
export async function verifyLog(db: Kysely<Database>): Promise<{ entries: number; faults: LogFault[] }> {
  const faults: LogFault[] = [];
  let entries = 0;
  const heads = await db.selectFrom('log_head').selectAll().orderBy('authority_id').execute();
  const authorities = new Set(heads.map((head) => head.authority_id));
  for (const orphan of await db.selectFrom('log_entry').select('authority_id').distinct().execute())
    authorities.add(orphan.authority_id);

  for (const authorityId of authorities) {
    let last = { sequence: 0, hash: beginning };
    for await (const entry of entriesOf(db, authorityId)) {
      entries += 1;
      if (entry.sequence !== last.sequence + 1)
        faults.push({ authorityId, sequence: last.sequence + 1, problem: 'missing' });
      else if (entry.previousHash !== last.hash || hashOf(entry.content) !== entry.hash)
        faults.push({ authorityId, sequence: entry.sequence, problem: 'changed' });
      last = { sequence: entry.sequence, hash: entry.hash };
    }
    const head = heads.find((row) => row.authority_id === authorityId);
    if (head === undefined || Number(head.sequence) !== last.sequence || head.hash !== last.hash)
      faults.push({ authorityId, sequence: last.sequence, problem: 'headDiffers' });
  }
  return { entries, faults };
}

async function* entriesOf(db: Kysely<Database>, authorityId: string) {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('log_entry')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('sequence', '>', String(after))
      .orderBy('sequence')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      const content: ChainedLogEntry = {
        authorityId,
        action: row.action,
        thing: row.thing as LogEntry['thing'],
        thingId: row.thing_id,
        ...(row.before === null ? {} : { before: row.before as object }),
        ...(row.after === null ? {} : { after: row.after as object }),
        sequence: Number(row.sequence),
        at: row.at,
        accountId: row.account_id,
        onBehalfOf: row.on_behalf_of,
        requestId: row.request_id,
        previousHash: row.previous_hash,
      };
      yield { content, sequence: content.sequence, previousHash: row.previous_hash, hash: row.hash };
      after = content.sequence;
    }
    if (rows.length < pageSize) return;
  }
}
