import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import { connectThrowAway } from '#database/connect.ts';
import { usualMailChoice } from '#domain/notice/mail-choice.ts';
import { migrate } from '#database/migrate.ts';
import { type Sender, sendMail } from './send-mail.ts';

const db = connectThrowAway();
beforeAll(() => migrate(db));
afterAll(() => db.destroy());

const id = '01990000-0000-7000-8000-000000000000';
const messageId = `<${id}@tinh.example>`;

beforeEach(async () => {
  await sql`truncate mail, notice`.execute(db);
  await sql`delete from account`.execute(db);
  await sql`insert into account (id, user_name, mail_address) values (${id}, 'mot', 'mot@tinh.example')`.execute(
    db,
  );
  await sql`insert into notice (id, account_id, kind, thing, thing_id, params, at)
    values (${id}, ${id}, 'taskAssigned', 'task', ${id}, '{"title":"Việc giả định"}', now())`.execute(db);
  await sql`insert into mail (id, account_id, at, state) values (${id}, ${id}, now(), 'waiting')`.execute(db);
});

/** A way to the mail server on which each mail ends as said; what the server took is kept. */
function senderEnding(...ends: ('taken' | 'lost after it was taken' | number)[]) {
  const taken: unknown[] = [];
  const transport = {
    sendMail: async (mail: { messageId?: string | undefined }) => {
      const end = ends.shift();
      if (typeof end === 'number')
        throw Object.assign(new Error(`${end} not taken`), {
          responseCode: end,
          ...(end === 535
            ? { code: 'EAUTH', command: 'AUTH PLAIN' }
            : { code: 'EENVELOPE', command: end === 530 ? 'MAIL FROM' : 'RCPT TO' }),
        });
      taken.push(mail.messageId);
      if (end === 'lost after it was taken') throw new Error('connection lost');
    },
  };
  const sender = {
    db,
    transport,
    from: 'Đột Phá <bao@tinh.example>',
    publicAddress: 'http://x',
    now: () => '2026-03-02T05:00:00.000Z',
  } as unknown as Sender;
  return { sender, taken };
}

async function mailNow() {
  const { rows } =
    await sql`select state, attempts, last_error as error, sent_at as "sentAt" from mail`.execute(db);
  return rows[0];
}

it('marks a mail as sent, and does not send it again', async () => {
  const { sender, taken } = senderEnding('taken', 'taken');
  expect(await sendMail(sender, id, false)).toBe('done');
  expect(await sendMail(sender, id, false)).toBe('done');
  expect(taken).toEqual([messageId]);
  expect(await mailNow()).toEqual({
    state: 'sent',
    attempts: 1,
    error: null,
    sentAt: '2026-03-02T05:00:00.000Z',
  });
});

it('sends again, under the same Message-ID, what it cannot know to have been taken', async () => {
  const { sender, taken } = senderEnding('lost after it was taken', 'taken');
  expect(await sendMail(sender, id, false)).toBe('again');
  expect(await mailNow()).toMatchObject({ state: 'waiting', attempts: 1, error: 'connection lost' });
  expect(await sendMail(sender, id, false)).toBe('done');
  expect(taken).toEqual([messageId, messageId]);
  expect(await mailNow()).toMatchObject({ state: 'sent', attempts: 2, error: null });
});

it.each([
  [451, false, 'again', 'waiting'],
  [451, true, 'done', 'failed'],
  [550, false, 'done', 'failed'],
  // The password is wrong, or none was given: the settings are to be mended, not the mail.
  [535, false, 'again', 'waiting'],
  [530, false, 'again', 'waiting'],
  [535, true, 'done', 'failed'],
] as const)(
  'after the answer %i, at the last try %s, it is %s and the mail %s',
  async (code, last, then, state) => {
    const { sender } = senderEnding(code);
    expect(await sendMail(sender, id, last)).toBe(then);
    expect(await mailNow()).toMatchObject({ state, error: `${code} not taken` });
  },
);

it('sends nothing to whoever chose meanwhile to get no mails', async () => {
  await sql`update account set mail_address = null`.execute(db);
  const { sender, taken } = senderEnding('taken');
  expect(await sendMail(sender, id, false)).toBe('done');
  expect([taken, await mailNow()]).toEqual([[], undefined]);
});

/** Chooses, of what waits for him, what days bring and what is new, how each is to come. */
async function choose([work, deadlines, news]: readonly string[]) {
  const choice = { ...usualMailChoice, work, deadlines, news, since: '2026-03-01T00:00:00.000Z' };
  await sql`update account set mail_choice = ${JSON.stringify(choice)}::jsonb`.execute(db);
}

it.each([
  // The notice is of work.
  [['none', 'atOnce', 'atOnce'], 'notice', 0],
  [['daily', 'none', 'none'], 'notice', 1],
  [['none', 'none', 'none'], 'digest', 0],
  [['none', 'weekly', 'none'], 'digest', 1],
  [['none', 'none', 'none'], 'test', 1],
] as const)('to whoever has chosen %j meanwhile sends of a %s %i mails', async (chosen, kind, mails) => {
  const content = { rhythm: 'daily', day: '2026-03-02', late: [], waits: [], told: [] };
  await sql`update mail set kind = ${kind}, content = ${JSON.stringify(content)}::jsonb`.execute(db);
  await choose(chosen);
  const { sender, taken } = senderEnding('taken');
  expect(await sendMail(sender, id, false)).toBe('done');
  expect(taken).toHaveLength(mails);
  const { rows } = await sql`select state from mail`.execute(db);
  expect(rows).toEqual(Array.from({ length: mails }, () => ({ state: 'sent' })));
});
