import { sql, type Transaction } from 'kysely';
import { type MailRhythm, rhythmOf } from '#domain/notice/mail-choice.ts';
import type { AddressedNotice, NoticeKind } from '#domain/notice/notice.ts';
import { storeNotices } from '#database/notice/notice-store.ts';
import type { Database } from '#database/schema.ts';
import { loadMailPeople } from './mail-choice.ts';

/** So many rows go into one statement. */
const rowsAtOnce = 1000;

/** Where mails are handed over to be sent once the transaction is done, and not if it is undone. */
export interface MailOutbox {
  enqueue(db: Transaction<Database>, mailIds: string[]): Promise<void>;
}

export interface Telling {
  db: Transaction<Database>;
  now: string;
  newId: () => string;
  /** Absent: nothing leaves the system. */
  mail: MailOutbox | undefined;
}

/** Tells people something, in the transaction of what it is about; by mail too those who have an address, as they chose. */
export async function tell(
  { db, now, newId, mail }: Telling,
  notices: AddressedNotice[],
): Promise<{ told: number }> {
  if (notices.length === 0) return { told: 0 };
  const stored = await storeNotices(
    db,
    notices.map((notice) => ({ ...notice, id: newId() })),
    now,
  );
  if (mail !== undefined && stored.length > 0) await mailOf({ db, now, mail }, stored);
  return { told: stored.length };
}

/** Hands over what is to go at once, and puts by what is to come with others. */
async function mailOf(
  { db, now, mail }: { db: Transaction<Database>; now: string; mail: MailOutbox },
  stored: { id: string; kind: NoticeKind; accountId: string }[],
): Promise<void> {
  const people = await loadMailPeople(db, [...new Set(stored.map(({ accountId }) => accountId))]);
  const rhythms = new Map(
    people.flatMap(({ accountId, address, choice }) =>
      address === null ? [] : [[accountId, choice] as const],
    ),
  );
  const at: { [rhythm in MailRhythm]: typeof stored } = { atOnce: [], daily: [], weekly: [], none: [] };
  for (const notice of stored) {
    const choice = rhythms.get(notice.accountId);
    if (choice !== undefined) at[rhythmOf(choice, notice.kind)].push(notice);
  }
  const later = [...at.daily, ...at.weekly].map(({ id }) => id);
  if (later.length > 0)
    await db
      .updateTable('notice')
      .set({ for_digest: true })
      .where(sql<boolean>`id = any(${later}::uuid[])`)
      .execute();
  for (let from = 0; from < at.atOnce.length; from += rowsAtOnce) {
    const some = at.atOnce.slice(from, from + rowsAtOnce);
    await db
      .insertInto('mail')
      .values(
        some.map(({ id, accountId }) => ({
          id,
          account_id: accountId,
          key: null,
          at: now,
          state: 'waiting',
          last_error: null,
          sent_at: null,
        })),
      )
      .execute();
    await mail.enqueue(
      db,
      some.map(({ id }) => id),
    );
  }
}
