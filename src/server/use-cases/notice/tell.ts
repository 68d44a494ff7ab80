import type { Transaction } from 'kysely';
import type { AddressedNotice } from '#domain/notice/notice.ts';
import { storeNotices } from '#database/notice/notice-store.ts';
import type { Database } from '#database/schema.ts';

/** Where mails are handed over to be sent once the transaction is done, and not if it is undone. */
export interface MailOutbox {
  enqueue(db: Transaction<Database>, noticeIds: string[]): Promise<void>;
}

export interface Telling {
  db: Transaction<Database>;
  now: string;
  newId: () => string;
  /** Absent: nothing leaves the system. */
  mail: MailOutbox | undefined;
}

/** Tells people something, in the transaction of what it is about; by mail too those who have an address. */
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
  const byMail = stored.flatMap(({ id, byMail }) => (byMail ? [id] : []));
  if (mail !== undefined && byMail.length > 0) {
    await db
      .insertInto('mail')
      .values(byMail.map((id) => ({ notice_id: id, state: 'waiting', last_error: null, sent_at: null })))
      .execute();
    await mail.enqueue(db, byMail);
  }
  return { told: stored.length };
}
