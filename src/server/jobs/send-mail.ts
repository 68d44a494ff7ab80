import { type Kysely, sql, type Transaction } from 'kysely';
import type { Digest } from '#domain/notice/digest.ts';
import { type KeptMailChoice, noticeGroups, rhythmOf } from '#domain/notice/mail-choice.ts';
import type { NoticeKind } from '#domain/notice/notice.ts';
import type { Database } from '#database/schema.ts';
import { choiceOf } from '#use-cases/notice/mail-choice.ts';
import {
  digestMessage,
  type MailFrame,
  type MailMessage,
  noticeMessage,
  stopAddress,
  testMessage,
} from './mail-message.ts';
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
 * Sends a mail, once. Its row is held meanwhile, so that nobody else sends it too; when the program ends between the mail
 * server's answer and the row, the mail goes again under the same Message-ID. For SMTP has no act in two steps: rather
 * twice under one name, which mail programs show once, than a deadline that nobody heard of.
 *
 * What did not go is to be tried again, except where that is of no use: at the last try, and where the server refuses
 * this mail for good (5xx, RFC 5321 §4.2.1). Such a mail is marked as failed. A 5xx to the program itself, as to its
 * password or its sender, says nothing about the mail: somebody mends the settings, and it goes.
 */
export async function sendMail(sender: Sender, mailId: string, lastTry: boolean): Promise<'done' | 'again'> {
  const { db } = sender;
  try {
    await db.transaction().execute(async (transaction) => {
      const mail = await transaction
        .selectFrom('mail')
        .innerJoin('account', 'account.id', 'mail.account_id')
        .leftJoin('notice', 'notice.id', 'mail.id')
        .select([
          'mail.kind',
          'mail.content',
          'account.mail_address as address',
          'account.mail_choice as choice',
          'account.mail_stop_key as stopKey',
          'account.disabled',
          'notice.kind as told',
        ])
        .where('mail.id', '=', mailId)
        .where('mail.state', '=', 'waiting')
        .forUpdate('mail')
        .executeTakeFirst();
      if (mail === undefined) return;
      const choice = choiceOf(mail.choice);
      // Whoever chose meanwhile to get no such mails gets none; what it was to say stands among his notices.
      if (mail.address === null || mail.disabled || isDeclined(mail, choice)) {
        await transaction.deleteFrom('mail').where('id', '=', mailId).execute();
        return;
      }
      const { publicAddress } = sender;
      const { address, stopKey, content } = mail;
      const frame = { publicAddress, stopKey, language: choice.language };
      await sender.transport.sendMail({
        ...(await messageOf(transaction, { id: mailId, kind: mail.kind, content }, frame)),
        from: sender.from,
        to: address,
        messageId: `<${mailId}@${domainOf(sender.from)}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          // RFC 8058: a mail program asks by itself, without showing the page.
          'List-Unsubscribe': `<${stopAddress(frame)}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      });
      await transaction
        .updateTable('mail')
        .set({
          state: 'sent',
          sent_at: sender.now(),
          attempts: sql<number>`attempts + 1`,
          last_error: null,
          // What it said is not kept longer than it is needed.
          content: null,
        })
        .where('id', '=', mailId)
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
      .where('id', '=', mailId)
      .where('state', '=', 'waiting')
      .execute();
    return forGood ? 'done' : 'again';
  }
}

async function messageOf(
  db: Transaction<Database>,
  { id, kind, content }: { id: string; kind: 'notice' | 'digest' | 'test'; content: Digest | null },
  frame: MailFrame,
): Promise<MailMessage> {
  if (kind === 'test') return testMessage(frame);
  if (kind === 'digest') {
    if (content === null) throw new Error(`digest ${id} says nothing`);
    return digestMessage(content, frame);
  }
  const notice = await db
    .selectFrom('notice')
    .select(['kind', 'thing', 'thing_id as thingId', 'params'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return noticeMessage(notice, frame);
}

/** Whether somebody wants no mail of this kind; a digest goes while he wants any. A test was asked for. */
function isDeclined(
  { kind, told }: { kind: 'notice' | 'digest' | 'test'; told: NoticeKind | null },
  choice: KeptMailChoice,
): boolean {
  if (kind === 'test') return false;
  const rhythms =
    kind === 'notice' && told !== null
      ? [rhythmOf(choice, told)]
      : noticeGroups.map((group) => choice[group]);
  return rhythms.every((rhythm) => rhythm === 'none');
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
