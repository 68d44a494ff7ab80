import { type JobResult, type JobWithMetadata, PgBoss, fromKysely } from 'pg-boss';
import { sql } from 'kysely';
import type { Services } from '#use-cases/base/perform.ts';
import { makeDigests } from '#use-cases/notice/make-digests.ts';
import { remind } from '#use-cases/notice/remind.ts';
import type { MailOutbox } from '#use-cases/notice/tell.ts';
import type { WebhookOutbox } from '#use-cases/connection/webhook-outbox.ts';
import { patientWaits, startWebhooks } from '#server/jobs/webhook/start-webhooks.ts';
import type { ImportQueue } from '#use-cases/base/context.ts';
import { clearPast } from './clear-past.ts';
import { workOnImports } from './import-jobs.ts';
import type { MailSettings } from './mail-transport.ts';
import { sendMail } from './send-mail.ts';

export interface JobOptions {
  services: Services;
  databaseUrl: string;
  /** Absent: nothing leaves the system; people find their notices when they sign in. */
  mail: MailSettings | undefined;
  /** Where people find the system, for the links in mails. */
  publicAddress: string;
  /** So many days before something is due people are reminded of it. */
  remindDays: number;
  /** Told of a fault that no user can mend. */
  onFault: (error: unknown) => void;
  /** The instant it is, ISO text; left out, the clock of the machine. Tests set their own. */
  clock?: () => string;
  /** Private networks that messages to other programs may go to; left out: none. */
  webhookNetworks?: readonly string[];
  /** How often and how soon a message is tried again, in seconds, and how many milliseconds an answer may take. */
  webhookRetry?: { waits: readonly number[]; patience: number };
  /** How often and how soon a mail is tried again; left out, for about a day. */
  retry?: { limit: number; delaySeconds: number };
}

export interface RunningJobs {
  mail: MailOutbox | undefined;
  /** Where long imports wait for their turn. */
  imports: ImportQueue;
  webhooks: WebhookOutbox;
  /** Has people reminded now, by whichever program comes first, besides every morning. */
  remindNow(): Promise<void>;
  /** Has digests that are due made up now, besides every ten minutes. */
  digestNow(): Promise<void>;
  /** Lets what runs come to its end. */
  stop: () => Promise<void>;
}

const mailQueue = 'mail';
const reminderQueue = 'reminders';
const digestQueue = 'digests';

/** Every morning before work begins; when the program was down then, as soon as it is up. */
const reminderTime = { cron: '0 6 * * *', tz: 'Asia/Ho_Chi_Minh' };

/** Digests come at the time each person chose, give or take these minutes. */
const digestTime = { cron: '*/10 * * * *', tz: 'Asia/Ho_Chi_Minh' };

/** Twice the wait after each try, up to six hours: the twelfth is after about a day and a half. */
const patientRetry = { limit: 12, delaySeconds: 60 };
const longestDelay = 6 * 3600;
const longestStop = 10_000;

/**
 * What happens by itself: reminders every morning, and what is kept for a time only is cleared after them; and mails as soon as the act they tell of is committed. Jobs are rows
 * in the schema `pgboss` of the same database; several programs on one database share them, each job is done by one.
 */
export async function startJobs(options: JobOptions): Promise<RunningJobs> {
  const { services, onFault } = options;
  const { db } = services;
  const now = options.clock ?? (() => new Date().toISOString());
  const retry = options.retry ?? patientRetry;
  // Two connections: the work itself is done on those of the program.
  const boss = new PgBoss({ connectionString: options.databaseUrl, schema: 'pgboss', max: 2 });
  boss.on('error', onFault);
  await boss.start();

  const mail: MailOutbox | undefined = options.mail && {
    async enqueue(transaction, mailIds) {
      const jobs = mailIds.map((mailId) => ({ data: { mailId } }));
      if (jobs.length > 0) await boss.insert(mailQueue, jobs, { db: fromKysely(transaction) });
    },
  };
  await boss.createQueue(mailQueue);
  await boss.updateQueue(mailQueue, {
    retryLimit: retry.limit,
    retryDelay: retry.delaySeconds,
    retryBackoff: true,
    retryDelayMax: longestDelay,
    expireInSeconds: 300,
  });
  await boss.createQueue(reminderQueue, {
    retryLimit: 5,
    retryDelay: 60,
    retryBackoff: true,
    expireInSeconds: 3600,
  });
  await boss.schedule(reminderQueue, reminderTime.cron, null, { tz: reminderTime.tz, missed: 'once' });

  await boss.createQueue(digestQueue, { retryLimit: 2, retryDelay: 60, expireInSeconds: 3600 });
  await boss.schedule(digestQueue, digestTime.cron, null, { tz: digestTime.tz });

  const transport = options.mail && (await openTransport(options.mail));
  if (transport !== undefined && options.mail !== undefined) {
    const { from } = options.mail;
    const sender = { db, transport, from, publicAddress: options.publicAddress, now };
    await boss.work(
      mailQueue,
      {
        includeMetadata: true,
        perJobResults: true,
        batchSize: 10,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 2,
      },
      async (jobs: JobWithMetadata<MailJob>[]) => {
        const results: JobResult[] = [];
        for (const { id, data, retryCount, retryLimit } of jobs) {
          const mailId = 'mailId' in data ? data.mailId : data.noticeId;
          const sent = await sendMail(sender, mailId, retryCount >= retryLimit);
          results.push({ id, status: sent === 'again' ? 'failed' : 'completed' });
        }
        return results;
      },
    );
  }
  // Mails whose jobs are gone, as those that ran out of time, would wait for ever.
  const pickUp = async () => {
    const jobs = await loadForgottenMails(db);
    if (transport !== undefined && jobs.length > 0) await boss.insert(mailQueue, jobs);
  };
  await pickUp();
  await boss.work(reminderQueue, { pollingIntervalSeconds: 5 }, async () => {
    try {
      await pickUp();
      await remind({ ...services, mail }, { now: now(), daysBefore: options.remindDays });
    } catch (error) {
      onFault(error);
      throw error;
    }
    // What cannot be cleared is another morning's.
    await clearPast(db, now()).catch(onFault);
  });

  await boss.work(digestQueue, { pollingIntervalSeconds: 5 }, async () => {
    try {
      await makeDigests({ ...services, mail }, now());
    } catch (error) {
      onFault(error);
      throw error;
    }
  });

  const webhooks = await startWebhooks(
    boss,
    {
      db,
      now,
      mail,
      allowedNetworks: options.webhookNetworks ?? [],
      ...(options.webhookRetry ?? { waits: patientWaits, patience: 10_000 }),
    },
    { publicAddress: options.publicAddress, onFault },
  );

  const imports = await workOnImports(boss, { services: { ...services, mail, webhooks }, now, onFault });

  return {
    mail,
    imports,
    webhooks,
    async remindNow() {
      await boss.send(reminderQueue);
    },
    async digestNow() {
      await boss.send(digestQueue);
    },
    async stop() {
      await boss.stop({ timeout: longestStop });
      transport?.close();
    },
  };
}

/** A mail to send. Versions before digests knew no mails but of notices, and called them so; the ids have stayed. */
type MailJob = { mailId: string } | { noticeId: string };

/** The mails that wait and that no job is going to send. One handed over twice is sent once all the same. */
async function loadForgottenMails(db: Services['db']): Promise<{ data: { mailId: string } }[]> {
  const { rows } = await sql<{ mailId: string }>`
    select id as "mailId" from mail where state = 'waiting' and not exists (
      select 1 from pgboss.job
      where name = ${mailQueue} and state in ('created', 'retry', 'active') 
        and coalesce(data ->> 'mailId', data ->> 'noticeId') = mail.id::text)`.execute(db);
  return rows.map((data) => ({ data }));
}

/** The mail library is loaded by those only who send mail. */
async function openTransport(mail: MailSettings) {
  const { openMailTransport } = await import('./mail-transport.ts');
  return openMailTransport(mail);
}
