import { createServer } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type RunningJobs, startJobs } from '#server/jobs/start-jobs.ts';
import { type MailServer, startMailServer } from '../system/mail-server.ts';
import {
  type MadeUpAuthority,
  madeUpTask,
  makeAuthority,
  paper,
  assignTask,
} from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let mailServer: MailServer;
let jobs: RunningJobs;

beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  mailServer = await startMailServer();
  await beginJobs();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  const { owner } = await authority.signIn();
  await owner.post('/me/mail', { address: 'giam.doc@so-gia-dinh.example' });
});
afterAll(async () => {
  await jobs.stop();
  await mailServer.close();
  await system.close();
});

async function beginJobs() {
  jobs = await startProgram(mailServer.url);
}

/** The jobs of one more program on the same database; acts are handed to the latest one. */
async function startProgram(smtpUrl: string): Promise<RunningJobs> {
  const { services, url, clock } = system.forJobs;
  const program = await startJobs({
    services,
    databaseUrl: url ?? '',
    mail: { smtpUrl, from: 'Đột Phá <thong-bao@tinh-gia-dinh.example>' },
    publicAddress: 'https://dotpha.example',
    remindDays: 3,
    onFault: (error) => {
      throw error;
    },
    clock,
    retry: { limit: 4, delaySeconds: 1 },
  });
  services.mail = program.mail;
  return program;
}

/** What came about one thing, whatever else is on its way. */
function mailsAbout(text: string) {
  return mailServer.received.filter((mail) => mail.text?.includes(text));
}

const soon = { timeout: 150_000, interval: 100 };
vi.setConfig({ testTimeout: 480_000, hookTimeout: 480_000 });

it('mails the owner that work has been assigned to him, in Vietnamese, with a link, and only him', async () => {
  const { id } = await assignTask(authority, 'Số hóa hồ sơ đất đai', '01-QĐ/TU');
  await vi.waitFor(() => expect(mailsAbout('Số hóa hồ sơ đất đai')).toHaveLength(1), soon);
  const [mail] = mailsAbout('Số hóa hồ sơ đất đai');
  expect(mail?.subject).toBe('[Đột Phá] Nhiệm vụ được giao');
  expect(mail?.from?.text).toBe('"Đột Phá" <thong-bao@tinh-gia-dinh.example>');
  expect([mail?.to].flat()[0]?.text).toBe('giam.doc@so-gia-dinh.example');
  expect(mail?.text).toContain(`Nhiệm vụ: Số hóa hồ sơ đất đai
Hạn: 30/11/2026
Xem tại: https://dotpha.example/tasks/${id}
`);
  const { owner, successor } = await authority.signIn();
  const { notices } = await owner.get('/me/notices');
  expect(mail?.messageId).toBe(`<${notices[0].id}@tinh-gia-dinh.example>`);
  expect((await successor.get('/me/notices')).notices).toEqual([]);
});

it('mails nothing of an act that is undone', async () => {
  const { owner, specialist, leader } = await authority.signIn();
  const first = await owner.post('/tasks/register', madeUpTask(authority, 'Việc của văn bản bị từ chối'));
  await owner.post(`/tasks/${first.id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${first.id}/opinions`, { version: 2, opinion: 'endorse' });
  const list = (tasks: object[]) => ({
    campaignId: authority.campaignId,
    ...paper('02-QĐ/TU', '2026-03-02'),
    tasks,
  });
  const strange = { taskId: authority.campaignId, version: 1 };
  expect(
    await leader.refused('POST', '/decisions/assign', list([{ taskId: first.id, version: 3 }, strange])),
  ).toEqual([404, 'notFound']);
  // What comes after it shows that nothing waits before it.
  await assignTask(authority, 'Việc đến sau', '03-QĐ/TU');
  await vi.waitFor(() => expect(mailsAbout('Việc đến sau')).toHaveLength(1), soon);
  expect(mailsAbout('Việc của văn bản bị từ chối')).toEqual([]);
  const { notices } = await owner.get('/me/notices');
  expect(notices.map((notice: { params: { title: string } }) => notice.params.title)).toEqual([
    'Việc đến sau',
    'Số hóa hồ sơ đất đai',
  ]);
});

it('waits for a mail server that is down, and then delivers once; the act itself waited for nothing', async () => {
  const port = Number(new URL(mailServer.url).port);
  await mailServer.close();
  await assignTask(authority, 'Việc giao khi máy chủ thư nghỉ', '04-QĐ/TU');
  const firstTry = async () => {
    const mail = await system.forJobs.services.db
      .selectFrom('mail')
      .select(['state', 'attempts'])
      .where('attempts', '>', 0)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    expect(mail).toBeDefined();
  };
  await vi.waitFor(firstTry, soon);
  mailServer = await startMailServer(port);
  await vi.waitFor(() => expect(mailsAbout('Việc giao khi máy chủ thư nghỉ')).toHaveLength(1), soon);
  await assignTask(authority, 'Việc giao khi máy chủ thư chạy lại', '05-QĐ/TU');
  await vi.waitFor(() => expect(mailsAbout('Việc giao khi máy chủ thư chạy lại')).toHaveLength(1), soon);
  expect(mailsAbout('Việc giao khi máy chủ thư nghỉ')).toHaveLength(1);
});

it('sends what was committed when the jobs were not running, once they run again', async () => {
  await jobs.stop();
  const idle = await startIdleJobs();
  await assignTask(authority, 'Việc giao lúc dừng', '06-QĐ/TU');
  await idle.stop();
  expect(mailsAbout('Việc giao lúc dừng')).toEqual([]);
  await beginJobs();
  await vi.waitFor(() => expect(mailsAbout('Việc giao lúc dừng')).toHaveLength(1), soon);
});

it('sends what a version before this left in the queue under the name it had then', async () => {
  await jobs.stop();
  const idle = await startIdleJobs();
  await assignTask(authority, 'Việc xếp hàng từ bản cũ', '12-QĐ/TU');
  await idle.stop();
  await sql`update pgboss.job set data = jsonb_build_object('noticeId', data ->> 'mailId')
    where name = 'mail' and state in ('created', 'retry')`.execute(system.forJobs.services.db);
  await beginJobs();
  const old = sql`select distinct state from pgboss.job where name = 'mail' and data ? 'noticeId'`;
  await vi.waitFor(
    async () =>
      expect((await old.execute(system.forJobs.services.db)).rows).toEqual([{ state: 'completed' }]),
    soon,
  );
  expect(mailsAbout('Việc xếp hàng từ bản cũ')).toHaveLength(1);
});

it('picks up at its start what waits and has no job any more', async () => {
  await jobs.stop();
  const idle = await startIdleJobs();
  await assignTask(authority, 'Việc mất lượt gửi', '10-QĐ/TU');
  await idle.stop();
  await sql`delete from pgboss.job where name = 'mail'`.execute(system.forJobs.services.db);
  await beginJobs();
  await vi.waitFor(() => expect(mailsAbout('Việc mất lượt gửi')).toHaveLength(1), soon);
});

it('waits while the mail server takes no password, and delivers once it does', async () => {
  mailServer.takePasswords(false);
  await assignTask(authority, 'Việc giao khi sai mật khẩu thư', '11-QĐ/TU');
  const firstTry = async () => {
    const mail = await system.forJobs.services.db
      .selectFrom('mail')
      .select('last_error')
      .where('attempts', '>', 0)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    expect(mail?.last_error).toContain('535');
  };
  await vi.waitFor(firstTry, soon);
  mailServer.takePasswords(true);
  await vi.waitFor(() => expect(mailsAbout('Việc giao khi sai mật khẩu thư')).toHaveLength(1), soon);
});

/** Jobs whose mail server never answers, so that the mail stays where it is. */
async function startIdleJobs(): Promise<RunningJobs> {
  const deaf = createServer();
  await new Promise<void>((resolve) => {
    deaf.listen(0, '127.0.0.1', () => resolve());
  });
  const bound = deaf.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  await new Promise((resolve) => deaf.close(resolve));
  return startProgram(`smtp://127.0.0.1:${port}`);
}

it('shares the work of two programs: each reminder is said once, each mail goes once', async () => {
  await assignTask(authority, 'Việc của hai chương trình', '09-QĐ/TU');
  const second = await startProgram(mailServer.url);
  system.setDay('2026-03-20');
  const { db } = system.forJobs.services;
  await sql`insert into calendar_entry (account_id, uid, content, sequence, changed_at, cancelled)
    select id, 'task-cu@dotpha', '{"day":"2026-01-18"}', 0, now(), false from account limit 1`.execute(db);
  await Promise.all([jobs.remindNow(), second.remindNow(), jobs.remindNow(), second.remindNow()]);
  const about = () => mailsAbout('Việc của hai chương trình').map((mail) => mail.subject);
  await vi.waitFor(() => expect(about()).toHaveLength(2), soon);
  // Both have come to the end of all four.
  const open = sql<{ jobs: string }>`
    select count(*) as jobs from pgboss.job where state in ('created', 'retry', 'active')
      and name in ('mail', 'reminders')`;
  await vi.waitFor(async () => expect((await open.execute(db)).rows).toEqual([{ jobs: '0' }]), soon);
  expect(about()).toEqual(['[Đột Phá] Nhiệm vụ được giao', '[Đột Phá] Sắp đến hạn: gửi kế hoạch']);
  // What is kept for a time only went in the same night.
  expect(await system.dump(['calendar_entry'])).toEqual([]);
  const { rows } = await sql`select name, cron, timezone from pgboss.schedule order by name`.execute(db);
  expect(rows).toEqual([
    { name: 'digests', cron: '*/10 * * * *', timezone: 'Asia/Ho_Chi_Minh' },
    { name: 'reminders', cron: '0 6 * * *', timezone: 'Asia/Ho_Chi_Minh' },
    { name: 'webhook-sweeps', cron: '* * * * *', timezone: 'UTC' },
  ]);
  await second.stop();
  system.forJobs.services.mail = jobs.mail;
  system.setDay('2026-03-21');
});

it('lists what the mail server refuses for good to the administrator, without what it was about', async () => {
  mailServer.refuseWith(550);
  await assignTask(authority, 'Việc có địa chỉ sai', '07-QĐ/TU');
  const admin = await system.signIn('admin');
  await vi.waitFor(async () => expect((await admin.get('/notices/failed')).notices).toHaveLength(1), soon);
  mailServer.refuseWith(0);
  const [failed] = (await admin.get('/notices/failed')).notices;
  expect(failed).toEqual({
    id: expect.any(String) as string,
    userName: 'owner',
    at: expect.any(String) as string,
    attempts: 1,
    lastError: expect.stringContaining('550') as string,
  });
  const { owner, specialist } = await authority.signIn();
  expect(await owner.refused('GET', '/notices/failed')).toEqual([403, 'notAllowed']);
  expect(await specialist.refused('GET', '/notices/failed')).toEqual([403, 'notAllowed']);
  // He finds it all the same when he signs in.
  expect((await owner.get('/me/notices')).notices[0].params.title).toBe('Việc có địa chỉ sai');
});

it('mails nobody who chose not to, and takes no address that is none', async () => {
  const { owner } = await authority.signIn();
  expect(await owner.refused('POST', '/me/mail', { address: 'giam.doc' })).toEqual([422, 'invalidValue']);
  expect(await owner.refused('POST', '/me/mail', { address: 'a@b.example\r\nBcc: c@d.example' })).toEqual([
    422,
    'invalidValue',
  ]);
  const before = await owner.get('/me/notices');
  expect(before.mailAddress).toBe('giam.doc@so-gia-dinh.example');
  await owner.post('/me/mail', { address: null });
  await assignTask(authority, 'Việc không có thư', '08-QĐ/TU');
  const after = await owner.get('/me/notices');
  expect([after.mailAddress, after.unread - before.unread]).toEqual([null, 1]);
  const waiting = await system.forJobs.services.db
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'waiting')
    .execute();
  expect(waiting).toEqual([]);
});
