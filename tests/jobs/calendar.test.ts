import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clearPast } from '#server/jobs/clear-past.ts';
import {
  assignTask,
  type MadeUpAuthority,
  makeAuthority,
  paper,
  startTask,
} from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let taskId: string;
/** Where the owner's calendar is. */
let path: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  ({ id: taskId } = await assignTask(authority, 'Số hóa; hồ sơ, đất đai', '01-QĐ/TU'));
  const { owner } = await authority.signIn();
  ({ path } = await owner.post('/me/calendar', {}));
});
afterAll(() => system.close());

const fetched = (at: string) => system.inject({ method: 'GET', url: at });

/** A calendar as a program that is not the one that wrote it reads it, by day. */
async function read(at: string) {
  const { statusCode, body } = await fetched(at);
  expect(statusCode).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(body));
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      const value = (name: string) => String(component.getFirstPropertyValue(name));
      return {
        uid: event.uid,
        day: event.startDate.toString(),
        end: event.endDate.toString(),
        wholeDay: event.startDate.isDate,
        summary: event.summary,
        sequence: event.sequence,
        status: value('status'),
        changed: value('last-modified'),
        url: value('url'),
        alarms: component
          .getAllSubcomponents('valarm')
          .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      };
    })
    .toSorted((one, later) => `${one.day} ${one.uid}`.localeCompare(`${later.day} ${later.uid}`));
}

it('shows the days of the owner’s work as whole days, with where to open them', async () => {
  const events = await read(path);
  expect(events.map(({ day, summary, sequence, status }) => [day, summary, sequence, status])).toEqual([
    ['2026-03-23', 'Hạn gửi kế hoạch: Số hóa; hồ sơ, đất đai', 0, 'CONFIRMED'],
    ['2026-04-10', 'Hạn báo cáo 2026-Q1: Số hóa; hồ sơ, đất đai', 0, 'CONFIRMED'],
    ['2026-07-10', 'Hạn báo cáo 2026-Q2: Số hóa; hồ sơ, đất đai', 0, 'CONFIRMED'],
    ['2026-10-10', 'Hạn báo cáo 2026-Q3: Số hóa; hồ sơ, đất đai', 0, 'CONFIRMED'],
    ['2026-11-30', 'Hạn hoàn thành: Số hóa; hồ sơ, đất đai', 0, 'CONFIRMED'],
    ['2027-01-10', 'Hạn báo cáo 2026-Q4: Số hóa; hồ sơ, đất đai', 0, 'CONFIRMED'],
  ]);
  expect(events[4]).toMatchObject({
    uid: `task-${taskId}@dotpha`,
    end: '2026-12-01',
    wholeDay: true,
    url: `http://localhost:80/tasks/${taskId}`,
    alarms: ['-PT16H'],
  });
});

it('gives the file to whoever has the address, to be kept nowhere on the way', async () => {
  const { headers, body } = await fetched(path);
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(headers['cache-control']).toBe('private, no-store');
  // RFC 5545: lines end with CR LF and have at most 75 bytes.
  const lines = body.split('\r\n');
  expect(lines.filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([]);
});

it('says plainly that there is no calendar at any other address', async () => {
  for (const strange of [
    `/calendar/${'x'.repeat(43)}.ics`,
    '/calendar/x.ics',
    path.replace('.ics', ''),
    `${path}/more.ics`,
  ]) {
    const { statusCode, body } = await fetched(strange);
    expect([strange, statusCode]).toEqual([strange, 404]);
    expect(body).not.toContain('BEGIN');
  }
  const { body, headers } = await fetched('/calendar/x.ics');
  expect(body).toBe('Không có lịch nào ở địa chỉ này.\nThere is no calendar at this address.\n');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
});

it('tells changes under the next number, what is done as cancelled, and new days as new', async () => {
  const before = await read(path);
  await startTask(authority, taskId);
  const after = await read(path);
  const changed = after.filter(({ sequence }) => sequence > 0);
  expect(changed.map(({ summary, sequence, status }) => [summary, sequence, status])).toEqual([
    ['Hạn gửi kế hoạch: Số hóa; hồ sơ, đất đai', 1, 'CANCELLED'],
  ]);
  expect(after.map(({ summary }) => summary)).toContain('Mốc Xong 1.000 hồ sơ: Số hóa; hồ sơ, đất đai');
  // What has not changed is told as before, to the second.
  const uids = new Set(changed.map(({ uid }) => uid));
  const same = (events: typeof before) =>
    events.filter(({ uid, summary }) => !uids.has(uid) && !summary.startsWith('Mốc'));
  expect(same(after)).toEqual(same(before));

  const { leader } = await authority.signIn();
  const { version } = await leader.get(`/tasks/${taskId}`);
  await leader.post('/decisions/adjust', {
    campaignId: authority.campaignId,
    ...paper('02-QĐ/TU', '2026-03-02'),
    tasks: [{ taskId, version, dueOn: '2026-12-20' }],
  });
  const moved = (await read(path)).find(({ uid }) => uid === `task-${taskId}@dotpha`);
  expect(moved).toMatchObject({ day: '2026-12-20', sequence: 1, status: 'CONFIRMED' });
});

it('tells of the roadmap of a plan once it binds, not of one that waits or was sent back', async () => {
  const { id } = await assignTask(authority, 'Việc có lộ trình', '03-QĐ/TU');
  const { owner, leader } = await authority.signIn();
  const plan = (version: number, title: string) =>
    owner.post(`/tasks/${id}/plans`, {
      version,
      generalObjective: 'Mục tiêu giả định',
      specificObjectives: ['Mục tiêu cụ thể'],
      solutions: ['Giải pháp'],
      milestones: [{ title, dueOn: '2026-06-30' }],
    });
  const milestones = async () =>
    (await read(path))
      .filter(({ url, summary }) => url.endsWith(id) && summary.startsWith('Mốc'))
      .map(({ summary }) => summary);
  await plan(4, 'bản đầu');
  expect(await milestones()).toEqual([]);
  await leader.post(`/tasks/${id}/plans/answer`, { version: 5, answer: 'returnPlan', reason: 'Chưa rõ' });
  expect(await milestones()).toEqual([]);
  await plan(6, 'bản sửa');
  await leader.post(`/tasks/${id}/plans/answer`, { version: 7, answer: 'approvePlan' });
  expect(await milestones()).toEqual(['Mốc bản sửa: Việc có lộ trình']);
});

it('speaks the chosen language and rings when it was chosen to, or not at all', async () => {
  const { owner } = await authority.signIn();
  const { choice } = await owner.get('/me/mail');
  await owner.post('/me/mail/rhythm', { ...choice, language: 'en', alarmDays: 3 });
  const task = async () => (await read(path)).find(({ uid }) => uid === `task-${taskId}@dotpha`);
  expect(await task()).toMatchObject({
    summary: 'To be finished: Số hóa; hồ sơ, đất đai',
    alarms: ['-P2DT16H'],
  });
  await owner.post('/me/mail/rhythm', { ...choice, alarmDays: 0 });
  expect((await task())?.alarms).toEqual(['PT8H']);
  await owner.post('/me/mail/rhythm', { ...choice, alarmDays: null });
  expect((await task())?.alarms).toEqual([]);
});

it('gives the days of one task to whoever may see it, and not to others', async () => {
  const { owner, leader } = await authority.signIn();
  const file = `/../calendar/tasks/${taskId}.ics`;
  const own = await owner.file('GET', file);
  expect(own.statusCode).toBe(200);
  expect(own.headers['content-disposition']).toBe('attachment; filename="dotpha.ics"');
  expect(new ICAL.Component(ICAL.parse(own.body)).getAllSubcomponents('vevent')).toHaveLength(6);
  const seen = new ICAL.Component(ICAL.parse((await leader.file('GET', file)).body));
  expect(seen.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('uid'))).toEqual([
    `task-${taskId}@dotpha`,
  ]);
  await system.openAccount(await system.signIn('admin'), 'outsider', {});
  expect((await (await system.signIn('outsider')).file('GET', file)).statusCode).toBe(404);
  expect((await system.inject({ method: 'GET', url: `/calendar/tasks/${taskId}.ics` })).statusCode).toBe(401);
});

it('keeps the address as a hash only, and gives it up when it is renewed or withdrawn, as the log tells', async () => {
  const { owner } = await authority.signIn();
  const token = path.slice('/calendar/'.length, -'.ics'.length);
  const rows = JSON.stringify(await system.dump(['calendar_feed', 'calendar_entry', 'request', 'log_entry']));
  expect(rows).not.toContain(token);
  const { calendar } = await owner.get('/me/mail');
  expect(calendar).toEqual({ madeAt: expect.any(String) as string, readAt: expect.any(String) as string });

  const renewed = await owner.post('/me/calendar', {});
  expect((await fetched(path)).statusCode).toBe(404);
  expect((await fetched(renewed.path)).statusCode).toBe(200);
  expect(await owner.post('/me/calendar/withdraw', {})).toEqual({ withdrawn: true });
  expect((await fetched(renewed.path)).statusCode).toBe(404);
  expect((await owner.get('/me/mail')).calendar).toBeNull();
  expect(await system.dump(['calendar_feed', 'calendar_entry'])).toEqual([]);
  const logged = (await system.dump(['log_entry'])) as { action: string }[];
  const acts = logged.map(({ action }) => action).filter((action) => action.endsWith('Calendar'));
  expect(acts).toEqual(['renewCalendar', 'renewCalendar', 'withdrawCalendar']);
});

it('clears by night what calendars last told of days long past, and messages that are done with', async () => {
  const { db } = system.forJobs.services;
  const admin = await system.signIn('admin');
  const { successor } = await authority.signIn();
  await successor.post('/me/calendar', {});
  const register = (name: string) =>
    admin.post('/webhooks', { name, address: 'https://nhan.example/', kinds: ['task.assigned'] });
  const [open, ended] = [await register('Đang dùng'), await register('Đã dừng')];
  await sql`update webhook set ended_at = '2026-03-02T05:00:00Z' where id = ${ended.id}`.execute(db);
  await sql`
    insert into calendar_entry (account_id, uid, content, sequence, changed_at, cancelled)
    select account_id, day, jsonb_build_object('day', day), 0, now(), false
    from calendar_feed, unnest(array['2026-03-31', '2026-04-01']) day`.execute(db);
  const outbox = (webhookId: string, rows: string[]) =>
    Promise.all(
      rows.map((row) => {
        const [state, triedAt] = row.split(' ');
        return sql`
          insert into webhook_delivery (id, webhook_id, kind, object_id, body, state, next_at, made_at, tried_at)
          values (gen_random_uuid(), ${webhookId}, 'task.assigned', gen_random_uuid(), ${row}, ${state},
            '2026-03-01', '2026-03-01', ${triedAt ?? null})`.execute(db);
      }),
    );
  await outbox(open.id, [
    'sent 2026-03-01',
    'sent 2026-03-03',
    'failed 2026-03-01',
    'waiting 2026-03-01',
    'waiting',
  ]);
  await outbox(ended.id, ['waiting', 'sent 2026-03-01']);
  const left = async (day: string) => {
    await clearPast(db, `${day}T06:00:00+07:00`);
    const bodies = await sql<{ body: string }>`select body from webhook_delivery order by body`.execute(db);
    const { rows } = await sql<{ uid: string }>`select uid from calendar_entry order by uid`.execute(db);
    return [bodies.rows.map(({ body }) => body), rows.map(({ uid }) => uid)];
  };
  const waiting = ['waiting', 'waiting 2026-03-01'];
  expect(await left('2026-05-31')).toEqual([
    ['sent 2026-03-01', 'sent 2026-03-03', 'waiting', ...waiting],
    ['2026-04-01'],
  ]);
  expect(await left('2026-06-01')).toEqual([['sent 2026-03-03', ...waiting], []]);
});

it('has no calendar for an account that is closed', async () => {
  const { successor } = await authority.signIn();
  const theirs = await successor.post('/me/calendar', {});
  expect((await fetched(theirs.path)).statusCode).toBe(200);
  const admin = await system.signIn('admin');
  const { accounts } = await admin.get('/accounts?search=successor');
  await admin.post(`/accounts/${accounts[0].id}`, { disabled: true });
  expect((await fetched(theirs.path)).statusCode).toBe(404);
});

it('lets no program ask without end', async () => {
  const specialist = await system.signIn('specialist');
  const theirs = await specialist.post('/me/calendar', {});
  const statuses = [];
  for (let ask = 0; ask < 61; ask += 1) statuses.push((await fetched(theirs.path)).statusCode);
  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
  expect(statuses[60]).toBe(429);
});
