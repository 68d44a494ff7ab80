import { sql } from 'kysely';
import type { SendMailOptions } from 'nodemailer';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Sender, sendMail } from '#server/jobs/send-mail.ts';
import { type RunningJobs, startJobs } from '#server/jobs/start-jobs.ts';
import { openMailTransport } from '#server/jobs/mail-transport.ts';
import { makeDigests } from '#use-cases/notice/make-digests.ts';
import { type MailServer, startMailServer } from '../system/mail-server.ts';
import { assignTask, type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let mailServer: MailServer;
let jobs: RunningJobs;
let taskId: string;
/** What the jobs could not clear. */
const faults: unknown[] = [];
const isClearing = (error: unknown) => String(error).includes('calendar_entry');

const address = 'giam.doc@so-gia-dinh.example';
const from = 'Đột Phá <thong-bao@tinh-gia-dinh.example>';

beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  mailServer = await startMailServer();
  jobs = await startProgram();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  const { owner } = await authority.signIn();
  await owner.post('/me/mail', { address });
  await choose({ work: 'daily', deadlines: 'daily', news: 'weekly' });
  ({ id: taskId } = await assignTask(authority, 'Số hóa hồ sơ đất đai', '01-QĐ/TU'));
});
afterAll(async () => {
  await jobs.stop();
  await mailServer.close();
  await system.close();
});

async function startProgram(): Promise<RunningJobs> {
  const { services, url, clock } = system.forJobs;
  const program = await startJobs({
    services,
    databaseUrl: url ?? '',
    mail: { smtpUrl: mailServer.url, from },
    publicAddress: 'https://dotpha.example',
    remindDays: 3,
    onFault: (error) => {
      if (!isClearing(error)) throw error;
      faults.push(error);
    },
    clock,
    retry: { limit: 4, delaySeconds: 1 },
  });
  services.mail = program.mail;
  return program;
}

/** The owner chooses anew; what is not said stays. */
async function choose(part: object) {
  const owner = await system.signIn('owner');
  const { choice } = await owner.get('/me/mail');
  return owner.post('/me/mail/rhythm', { ...choice, ...part });
}

const soon = { timeout: 150_000, interval: 100 };
vi.setConfig({ testTimeout: 480_000, hookTimeout: 480_000 });

const digests = (day: string) =>
  mailServer.received.filter((mail) => mail.subject === `[Đột Phá] Tổng hợp ngày ${day}`);

/** Digests made up by nobody but the test, at the instant it is for the system. */
const makeNow = () => makeDigests(system.forJobs.services, system.forJobs.clock());

const states = async () =>
  (await system.dump(['mail']))
    .map((mail) => mail as { kind: string; key: string; state: string })
    .filter(({ kind }) => kind === 'digest')
    .map(({ key, state }) => `${key} ${state}`)
    .toSorted();

it('keeps what is to come with others out of the mail, and in the product', async () => {
  const { owner } = await authority.signIn();
  const { notices } = await owner.get('/me/notices');
  expect(notices.map(({ kind }: { kind: string }) => kind)).toEqual(['taskAssigned']);
  expect(await system.dump(['mail'])).toEqual([]);
});

it('mails one digest a day, whichever of two programs comes first, with what waits and what happened', async () => {
  const second = await startProgram();
  // Chosen at noon of the day: the first digest is of the day after.
  await Promise.all([makeNow(), makeNow()]);
  expect(await states()).toEqual([]);
  system.setDay('2026-03-03');
  await Promise.all([jobs.digestNow(), second.digestNow(), makeNow(), makeNow(), makeNow()]);
  await vi.waitFor(() => expect(digests('03/03/2026')).toHaveLength(1), soon);
  await vi.waitFor(async () => expect(await states()).toEqual(['daily:2026-03-03 sent']), soon);
  // Both programs have come to the end of what they were asked.
  const open = sql<{ jobs: string }>`
    select count(*) as jobs from pgboss.job where state in ('created', 'retry', 'active')
      and name in ('mail', 'digests')`;
  const { db } = system.forJobs.services;
  await vi.waitFor(async () => expect((await open.execute(db)).rows).toEqual([{ jobs: '0' }]), soon);
  await second.stop();
  system.forJobs.services.mail = jobs.mail;
  expect(await makeNow()).toEqual({ made: 0 });
  expect(digests('03/03/2026')).toHaveLength(1);

  const [mail] = digests('03/03/2026');
  expect([mail?.to].flat()[0]?.text).toBe(address);
  expect(mail?.text).toContain(`ĐANG CHỜ ĐỒNG CHÍ (1)

Nhiệm vụ: Số hóa hồ sơ đất đai
Cần làm: gửi kế hoạch
Chờ từ 02/03/2026 · Hạn 23/03/2026
Xem tại: https://dotpha.example/tasks/${taskId}

VỪA CÓ (1)

Nhiệm vụ được giao
Nhiệm vụ: Số hóa hồ sơ đất đai
Hạn: 30/11/2026
Xem tại: https://dotpha.example/tasks/${taskId}
`);
  expect(mail?.html).toContain(`<a href="https://dotpha.example/tasks/${taskId}"`);
  // Once sent, what it said is kept no longer.
  const [row] = await system.dump(['mail']);
  expect(row).toMatchObject({ kind: 'digest', content: null });
});

it('says on the next day what still waits, and nothing again that it told', async () => {
  system.setDay('2026-03-04');
  await makeNow();
  await vi.waitFor(() => expect(digests('04/03/2026')).toHaveLength(1), soon);
  expect(digests('04/03/2026')[0]?.text).toContain('ĐANG CHỜ ĐỒNG CHÍ (1)');
  expect(digests('04/03/2026')[0]?.text).not.toContain('VỪA CÓ');
});

it('loses nothing while the mail server is down, and says it once when it is up', async () => {
  const port = Number(new URL(mailServer.url).port);
  const { received } = mailServer;
  await mailServer.close();
  system.setDay('2026-03-05');
  await makeNow();
  const firstTry = async () => {
    const rows = (await system.dump(['mail'])) as { key: string; attempts: number }[];
    expect(rows.find(({ key }) => key === 'daily:2026-03-05')?.attempts).toBeGreaterThan(0);
  };
  await vi.waitFor(firstTry, soon);
  mailServer = await startMailServer(port);
  await vi.waitFor(() => expect(digests('05/03/2026')).toHaveLength(1), soon);
  await vi.waitFor(async () => expect(await states()).toContain('daily:2026-03-05 sent'), soon);
  expect(digests('05/03/2026')).toHaveLength(1);
  mailServer.received.unshift(...received);
});

it('goes again under the same name when the program ends between sending and marking', async () => {
  await jobs.stop();
  system.setDay('2026-03-06');
  const { services, clock } = system.forJobs;
  expect(await makeDigests({ ...services, mail: { enqueue: async () => undefined } }, clock())).toEqual({
    made: 1,
  });
  const rows = (await system.dump(['mail'])) as { id: string; key: string }[];
  const id = rows.find(({ key }) => key === 'daily:2026-03-06')?.id ?? '';
  const transport = openMailTransport({ smtpUrl: mailServer.url, from });
  const crashing = {
    sendMail: async (mail: SendMailOptions) => {
      await transport.sendMail(mail);
      throw new Error('the program ends here');
    },
  };
  const sender = { db: services.db, from, publicAddress: 'https://dotpha.example', now: clock };
  expect(
    await sendMail({ ...sender, transport: crashing as unknown as Sender['transport'] }, id, false),
  ).toBe('again');
  transport.close();
  expect(await states()).toContain('daily:2026-03-06 waiting');
  // The program starts again and finds what waits.
  jobs = await startProgram();
  await vi.waitFor(async () => expect(await states()).toContain('daily:2026-03-06 sent'), soon);
  expect(digests('06/03/2026').map((mail) => mail.messageId)).toEqual([
    `<${id}@tinh-gia-dinh.example>`,
    `<${id}@tinh-gia-dinh.example>`,
  ]);
});

it('rests on a Saturday, and sends nothing where there is nothing to say', async () => {
  system.setDay('2026-03-07');
  expect(await makeNow()).toEqual({ made: 0 });
  expect(await states()).not.toContain('daily:2026-03-07 nothing');
  const successor = await system.signIn('successor');
  await successor.post('/me/mail', { address: 'khong.co.gi@so-gia-dinh.example' });
  const { choice } = await successor.get('/me/mail');
  await successor.post('/me/mail/rhythm', { ...choice, work: 'daily', workingDays: false });
  await choose({ work: 'none', deadlines: 'none', news: 'none' });
  system.setDay('2026-03-08');
  expect(await makeNow()).toEqual({ made: 0 });
  expect(await states()).toContain('daily:2026-03-08 nothing');
});

it('reminds as many days before as somebody chose, also when what is past cannot be cleared', async () => {
  await choose({ leadDays: 10, deadlines: 'atOnce', language: 'en' });
  system.setDay('2026-03-13');
  const { db } = system.forJobs.services;
  await sql`alter table calendar_entry rename to calendar_entry_away`.execute(db);
  await jobs.remindNow();
  const early = () =>
    mailServer.received.filter((mail) => mail.subject === '[Đột Phá] Due soon: submit the plan');
  await vi.waitFor(() => expect(early()).toHaveLength(1), soon);
  expect(early()[0]?.text).toContain('Due: 23/03/2026');
  await vi.waitFor(() => expect(faults).not.toEqual([]), soon);
  await sql`alter table calendar_entry_away rename to calendar_entry`.execute(db);
});

it('sends a test mail when asked, once a minute', async () => {
  const owner = await system.signIn('owner');
  expect(await owner.post('/me/mail/test', {})).toEqual({ queued: true });
  expect(await owner.post('/me/mail/test', {})).toEqual({ queued: true });
  const tests = () => mailServer.received.filter((mail) => mail.subject === '[Đột Phá] Test mail');
  await vi.waitFor(() => expect(tests()).toHaveLength(1), soon);
  const outbox = (await system.dump(['mail'])) as { kind: string }[];
  expect(outbox.filter(({ kind }) => kind === 'test')).toHaveLength(1);
});

it('lets whoever holds the link of a mail have fewer, without a sign-in, and tells him nothing', async () => {
  await choose({ work: 'atOnce', deadlines: 'weekly', news: 'none', language: 'vi' });
  const mail = mailServer.received.at(-1);
  const stop = mail?.headers.get('list') as { unsubscribe: { url: string } };
  const { url } = stop.unsubscribe;
  expect(url).toMatch(/^https:\/\/dotpha\.example\/mail\/stop\/[0-9a-f-]{36}$/);
  expect(mail?.text).toContain(url);
  expect(mail?.headerLines.map(({ line }) => line)).toContain(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  );
  const path = new URL(url).pathname;

  const asked = await system.inject({ method: 'GET', url: path });
  expect(asked.body).toContain('<button name="wish" value="daily">Gộp thành một thư mỗi ngày</button>');
  const ask = async (payload: string, at = path) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (await system.inject({ method: 'POST', url: at, payload, headers })).body;
  };
  const rhythms = async () => {
    const { choice } = await (await system.signIn('owner')).get('/me/mail');
    return [choice.work, choice.deadlines, choice.news];
  };
  // Looking changes nothing: mail programs look at links by themselves.
  expect(await rhythms()).toEqual(['atOnce', 'weekly', 'none']);
  const answer = await ask('wish=daily');
  expect(await rhythms()).toEqual(['daily', 'weekly', 'none']);
  expect(await ask('List-Unsubscribe=One-Click')).toBe(answer);
  expect(await rhythms()).toEqual(['none', 'none', 'none']);
  // The same words for a link that is none.
  const strange = '/mail/stop/01990000-0000-4000-8000-000000000000';
  expect(await ask('wish=none', strange)).toBe(answer);
  expect(await ask('wish=none', '/mail/stop/x')).toBe(answer);
  expect((await system.inject({ method: 'GET', url: strange })).body).toBe(asked.body);
  expect(answer).not.toMatch(/owner|giam\.doc|Nguyễn/);
  const { owner } = await authority.signIn();
  expect((await owner.get('/me/mail')).mailAddress).toBe(address);
});
