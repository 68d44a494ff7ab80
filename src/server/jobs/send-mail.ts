import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';
import { mailMessage } from './mail-message.ts';
import type { MailTransport } from './mail-transport.ts';

export interface Sender {
  db: Kysely<Database>;
  transport: Pick<MailTransport, 'sendMail'>;
  from: string;
  publicAddress: string;
  now: () => string;
}

/** What is kept of an answer that tells why a mail did not go. */
const errorLength = 300;

/**
 * Sends the mail of a notice, once. Its row is held meanwhile, so that nobody else sends it too; when the program ends
 * between the mail server's answer and the row, the mail goes again under the same Message-ID.
 *
 * What did not go is to be tried again, except where that is of no use: at the last try, and where the server refuses
 * this mail for good (5xx, RFC 5321 §4.2.1). Such a mail is marked as failed. A 5xx to the program itself, as to its
 * password or its sender, says nothing about the mail: somebody mends the settings, and it goes.
 */
export async function sendMail(
  sender: Sender,
  noticeId: string,
  lastTry: boolean,
): Promise<'done' | 'again'> {
  const { db } = sender;
  try {
    await db.transaction().execute(async (transaction) => {
      const mail = await transaction
        .selectFrom('mail')
        .innerJoin('notice', 'notice.id', 'mail.notice_id')
        .innerJoin('account', 'account.id', 'notice.account_id')
        .select([
          'notice.kind',
          'notice.thing',
          'notice.thing_id as thingId',
          'notice.params',
          'account.mail_address as address',
          'account.disabled',
        ])
        .where('mail.notice_id', '=', noticeId)
        .where('mail.state', '=', 'waiting')
        .forUpdate('mail')
        .executeTakeFirst();
      if (mail === undefined) return;
      // Whoever chose meanwhile to get no mails gets none.
      if (mail.address === null || mail.disabled) {
        await transaction.deleteFrom('mail').where('notice_id', '=', noticeId).execute();
        return;
      }
      await sender.transport.sendMail({
        ...mailMessage(mail, sender.publicAddress),
        from: sender.from,
        to: mail.address,
        messageId: `<${noticeId}@${domainOf(sender.from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      await transaction
        .updateTable('mail')
        .set({
          state: 'sent',
          sent_at: sender.now(),
          attempts: sql<number>`attempts + 1`,
          last_error: null,
        })
        .where('notice_id', '=', noticeId)
        .execute();
    });
    return 'done';
  } catch (error) {
    const forGood = lastTry || isRefusedForGood(error);
    await db
      .updateTable('mail')
      .set({
        state: forGood ? 'failed' : 'waiting',
        attempts: sql<number>`attempts + 1`,
        last_error: (error instanceof Error ? error.message : String(error)).slice(0, errorLength),
      })
      .where('notice_id', '=', noticeId)
      .where('state', '=', 'waiting')
      .execute();
    return forGood ? 'done' : 'again';
  }
}

/** What nodemailer adds to an error: its kind, and the command and answer where there was one. */
interface MailError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Of the errors of nodemailer those in which the server answered about a recipient or the message. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, command, responseCode = 0 }: MailError = error;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM' && responseCode >= 500;
}

/** `Đột Phá <thong-bao@example.vn>` is of `example.vn`. */
function domainOf(from: string): string {
  return /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}
