import { type Kysely, sql, type Transaction } from 'kysely';
import {
  digestRhythms,
  type KeptMailChoice,
  type MailChoice,
  rhythmOf,
  usualMailChoice,
} from '#domain/notice/mail-choice.ts';
import { noticeKinds } from '#domain/notice/notice.ts';
import type { Database } from '#database/schema.ts';

/** The choice of an account; of one that has chosen nothing, what the program does by itself. */
export function choiceOf(kept: KeptMailChoice | null): KeptMailChoice {
  return kept ?? { ...usualMailChoice, since: '1970-01-01T00:00:00.000Z' };
}

export interface MailPerson {
  accountId: string;
  /** Null: no mails. */
  address: string | null;
  choice: KeptMailChoice;
}

/** How some people, or all whose account is open, want to hear of what. */
export async function loadMailPeople(db: Kysely<Database>, accountIds?: string[]): Promise<MailPerson[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'mail_address', 'mail_choice'])
    .where('disabled', '=', false)
    .$if(accountIds !== undefined, (some) => some.where(sql<boolean>`id = any(${accountIds}::uuid[])`))
    .orderBy('id')
    .execute();
  return rows.map(({ id, mail_address: address, mail_choice: choice }) => ({
    accountId: id,
    address,
    choice: choiceOf(choice),
  }));
}

/**
 * Keeps how the actor wants to hear of what from now on. What waited for a digest that no longer comes is not mailed any
 * more: it stands among his notices.
 */
export async function keepMailChoice(
  { db, actor, now }: { db: Transaction<Database>; actor: { accountId: string }; now: string },
  choice: MailChoice,
): Promise<void> {
  await db
    .updateTable('account')
    .set({ mail_choice: JSON.stringify({ ...choice, since: now }) })
    .where('id', '=', actor.accountId)
    .execute();
  const kinds =
    digestRhythms(choice).length === 0
      ? [...noticeKinds]
      : noticeKinds.filter((kind) => rhythmOf(choice, kind) === 'none');
  if (kinds.length === 0) return;
  await db
    .updateTable('notice')
    .set({ for_digest: false })
    .where('account_id', '=', actor.accountId)
    .where('for_digest', '=', true)
    .where('kind', 'in', kinds)
    .execute();
}
