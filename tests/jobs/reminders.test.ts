import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appraisalDays } from '#database/rating/appraisal-days.ts';
import { remind } from '#use-cases/notice/remind.ts';
import { proposeYear } from '../system/made-up-appraisals.ts';
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
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
});
afterAll(() => system.close());

/** Has people reminded on the morning of a day. */
async function remindOn(day: string) {
  system.setDay(day);
  const { services, clock } = system.forJobs;
  return remind(services, { now: clock(), daysBefore: 3 });
}

interface NoticeLine {
  kind: string;
  params: { action?: string; period?: string; dueOn?: string };
}

/** What somebody has not read yet, the oldest first, in few words; read from then on. */
async function news(userName: string, of = system): Promise<string[]> {
  const caller = await of.signIn(userName);
  const { notices } = await caller.get('/me/notices?unread=true');
  await caller.post('/me/notices/read', {});
  return notices
    .toReversed()
    .map(({ kind, params: { action, period, dueOn } }: NoticeLine) =>
      [kind, action, period, dueOn].filter((part) => part !== undefined).join(' '),
    );
}

it('reminds of each step, report and task before its day, says once when it is late, and stops when it is done', async () => {
  const { id } = await assignTask(authority, 'Việc được nhắc', '01-QĐ/TU');
  expect(await news('owner')).toEqual(['taskAssigned 2026-11-30']);

  // The plan: 15 working days from 2 March.
  expect(await remindOn('2026-03-19')).toEqual({ told: 0 });
  expect(await remindOn('2026-03-20')).toEqual({ told: 1 });
  expect(await remindOn('2026-03-20')).toEqual({ told: 0 });
  expect(await remindOn('2026-03-23')).toEqual({ told: 0 });
  expect(await remindOn('2026-03-24')).toEqual({ told: 1 });
  expect(await remindOn('2026-03-25')).toEqual({ told: 0 });
  expect(await news('owner')).toEqual([
    'stepDueSoon submitPlan 2026-03-23',
    'stepLate submitPlan 2026-03-23',
  ]);
  await startTask(authority, id);
  expect(await news('owner')).toEqual(['planApproved']);

  // The first quarter is due on 10 April.
  expect(await remindOn('2026-04-06')).toEqual({ told: 0 });
  expect(await remindOn('2026-04-07')).toEqual({ told: 1 });
  expect(await remindOn('2026-04-11')).toEqual({ told: 1 });
  const inApril = await authority.signIn();
  expect(await news('owner')).toEqual(['reportDueSoon 2026-Q1 2026-04-10', 'reportLate 2026-Q1 2026-04-10']);
  await inApril.owner.post(`/tasks/${id}/reports`, { period: '2026-Q1', narrative: 'Xong', readings: [] });
  expect(await remindOn('2026-07-08')).toEqual({ told: 1 });
  const inJuly = await authority.signIn();
  expect(await news('owner')).toEqual(['reportDueSoon 2026-Q2 2026-07-10']);
  await inJuly.owner.post(`/tasks/${id}/reports`, { period: '2026-Q2', narrative: 'Xong', readings: [] });

  // The work itself is due on 30 November; the third quarter was never reported.
  await remindOn('2026-11-27');
  await remindOn('2026-12-01');
  await remindOn('2026-12-01');
  const inDecember = await authority.signIn();
  expect(await news('owner')).toEqual([
    'taskDueSoon 2026-11-30',
    'reportLate 2026-Q3 2026-10-10',
    'taskLate 2026-11-30',
  ]);
  await inDecember.leader.post(`/tasks/${id}/close`, { version: 6, outcome: 'closeUnfinished' });
  expect(await remindOn('2026-12-05')).toEqual({ told: 0 });
  // Nobody else heard of any of it.
  expect(await news('successor')).toEqual([]);
  expect(await news('specialist')).toEqual([]);
});

it('reminds whoever is to answer, not the owner, of a plan that waits', async () => {
  system.setDay('2026-03-02');
  const { id } = await assignTask(authority, 'Kế hoạch chờ duyệt', '02-QĐ/TU');
  const { owner } = await authority.signIn();
  await owner.post(`/tasks/${id}/plans`, {
    version: 4,
    generalObjective: 'Mục tiêu chung',
    specificObjectives: ['Mục tiêu cụ thể'],
    solutions: ['Giải pháp'],
    milestones: [{ title: 'Mốc', dueOn: '2026-06-30' }],
  });
  // Ten working days from 2 March: 16 March.
  expect(await remindOn('2026-03-13')).toEqual({ told: 2 });
  expect(await news('leader')).toEqual(['stepDueSoon approvePlan 2026-03-16']);
  expect(await news('specialist')).toEqual(['stepDueSoon approvePlan 2026-03-16']);
  expect(await news('owner')).toEqual(['taskAssigned 2026-11-30']);
});

it('tells the owner of guidance, and who heads the unit when its day comes', async () => {
  system.setDay('2026-03-02');
  const { id } = await assignTask(authority, 'Việc có chỉ đạo', '03-QĐ/TU');
  await startTask(authority, id);
  system.setDay('2026-04-01');
  const { owner, leader } = await authority.signIn();
  await owner.post(`/tasks/${id}/reports`, {
    period: '2026-Q1',
    narrative: 'Chậm',
    readings: [],
    obstacles: [{ description: 'Chưa có dữ liệu' }],
  });
  await news('owner');
  const { obstacles } = await leader.get('/obstacles');
  await leader.post(`/obstacles/${obstacles[0].id}/guidance`, {
    content: 'Sở cấp dữ liệu',
    responsibleUnitId: authority.departmentId,
    dueOn: '2026-04-20',
  });
  expect(await news('owner')).toEqual(['guidanceGiven 2026-04-20']);
  await remindOn('2026-04-16');
  await news('owner');
  await remindOn('2026-04-17');
  // He heads the department that is to act.
  expect(await news('owner')).toEqual(['guidanceDueSoon 2026-04-20']);
});

it('warns the specialist when proposals go beyond a quota, once for each number, and names nobody', async () => {
  const office = await loadThrowAwaySystem();
  office.setDay('2026-12-01');
  // One in five of those rated good may be excellent: of five people none; two are proposed for it.
  const five = await makeAuthority(office, {
    packId: 'nd-335-2025',
    groupId: 'staff',
    officials: 5,
    oneDepartment: true,
  });
  await proposeYear(five, ['95', '94', '80', '80', '80']);
  const { services, clock } = office.forJobs;
  expect(await remind(services, { now: clock(), daysBefore: 3 })).toEqual({ told: 1 });
  expect(await remind(services, { now: clock(), daysBefore: 3 })).toEqual({ told: 0 });
  const { specialist } = await five.signIn();
  const [warning] = (await specialist.get('/me/notices')).notices;
  expect(warning).toMatchObject({ kind: 'quotaExceeded', thing: 'campaign', thingId: five.campaignId });
  expect(Object.keys(warning.params)).toEqual(['rule', 'title']);
  // The opening told the official that it is his turn.
  expect(await news('owner', office)).toEqual(['selfAssessmentDue']);

  const appraisalId = (await specialist.get(`/campaigns/${five.campaignId}/appraisals`)).appraisals.find(
    (it: { fullName: string }) => it.fullName === 'Nguyễn Giả Định 01',
  ).id;
  const { leader } = await five.signIn();
  await leader.post('/decisions/rate', {
    campaignId: five.campaignId,
    ...paper('20-QĐ/TU', '2026-12-01'),
    ratings: [{ appraisalId, version: 3, level: 'good', reason: 'Vượt tỷ lệ' }],
  });
  expect(await news('owner', office)).toEqual([]);
  // Within five days it is to be announced: a day of the specialist, on his page and in his calendar.
  const owed = async () =>
    (await specialist.get('/me/work')).waiting
      .filter(({ id }: { id: string }) => id === appraisalId)
      .map(({ action, dueOn }: { action: string; dueOn: string }) => [action, dueOn]);
  const { path } = await specialist.post('/me/calendar', {});
  const events = async () => {
    const { body } = await office.inject({ method: 'GET', url: path });
    return new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((component) => {
      const { uid, startDate, summary, sequence } = new ICAL.Event(component);
      const [status, url] = ['status', 'url'].map((name) => String(component.getFirstPropertyValue(name)));
      return { uid, day: startDate.toString(), summary, sequence, status, url };
    });
  };
  const announcing = {
    uid: `step-${five.campaignId}-announce-2026-12-06@dotpha`,
    day: '2026-12-06',
    summary: 'Hạn thông báo: Giao việc năm 2026',
    url: `http://localhost:80/appraisals?campaign=${five.campaignId}`,
  };
  expect(await owed()).toEqual([['announce', '2026-12-06']]);
  expect(await events()).toEqual([{ ...announcing, sequence: 0, status: 'CONFIRMED' }]);
  await specialist.post(`/appraisals/${appraisalId}/announce`, { version: 4 });
  expect((await events()).toSorted((one, later) => one.day.localeCompare(later.day))).toEqual([
    { ...announcing, sequence: 1, status: 'CANCELLED' },
    {
      uid: `results-${five.campaignId}-2026-12-08@dotpha`,
      day: '2026-12-08',
      summary: 'Hạn gửi kết quả lên cơ sở dữ liệu quốc gia: Giao việc năm 2026',
      sequence: 0,
      status: 'CONFIRMED',
      url: `http://localhost:80/admin/results?authorityId=${five.provinceId}`,
    },
  ]);
  const { notices } = await (await office.signIn('owner')).get('/me/notices?unread=true');
  // That there is a result and where; not which.
  expect(notices).toMatchObject([
    {
      kind: 'ratingAnnounced',
      thing: 'appraisal',
      thingId: appraisalId,
      params: { title: 'Giao việc năm 2026' },
    },
  ]);
  expect(Object.keys(notices[0].params)).toEqual(['title']);
  const { owner } = await five.signIn();
  await owner.post(`/appraisals/${appraisalId}/objections`, { version: 5, reason: 'Chưa tính quý IV' });
  expect(await owed()).toEqual([['answerObjection', '2026-12-10']]);
  const standing = (await events()).filter(
    ({ status, uid }) => status === 'CONFIRMED' && uid.startsWith('step-'),
  );
  expect(standing).toMatchObject([
    { day: '2026-12-10', summary: 'Hạn trả lời kiến nghị: Giao việc năm 2026' },
  ]);
  // It is not the official's to answer himself.
  const his = await owner.post('/me/calendar', {});
  expect((await office.inject({ method: 'GET', url: his.path })).body).not.toContain('UID:step-');
  // An appraisal has been open since those of its campaign were opened.
  await services.db.updateTable('appraisal').set({ state: 'open' }).where('id', '=', appraisalId).execute();
  const days = await appraisalDays(services.db).orderBy('appraisal.state').execute();
  expect(days.map(({ state, enteredOn }) => [state, enteredOn])).toEqual([
    ['open', '2026-12-01'],
    ...Array.from({ length: 4 }, () => ['proposed', '2026-12-01']),
  ]);
  await office.close();
});

it('pages and counts what one was told, and marks only one’s own as read', async () => {
  const { owner, successor } = await authority.signIn();
  await owner.post('/me/notices/read', {});
  for (const [title, number] of [
    ['Việc thứ nhất', '11-QĐ/TU'],
    ['Việc thứ hai', '12-QĐ/TU'],
    ['Việc thứ ba', '13-QĐ/TU'],
  ] as const)
    await assignTask(authority, title, number);
  const titles = (page: { notices: { params: { title: string } }[] }) =>
    page.notices.map((notice) => notice.params.title);
  const first = await owner.get('/me/notices?unread=true&limit=2');
  expect([titles(first), first.unread]).toEqual([['Việc thứ ba', 'Việc thứ hai'], 3]);
  const second = await owner.get(`/me/notices?unread=true&limit=2&after=${first.next}`);
  expect([titles(second), second.next]).toEqual([['Việc thứ nhất'], null]);
  const ids = [first.notices[0].id];
  expect(await successor.post('/me/notices/read', { ids })).toEqual({ marked: 0, ids: [] });
  expect(await owner.post('/me/notices/read', { ids })).toEqual({ marked: 1, ids });
  expect((await owner.get('/me/notices')).unread).toBe(2);
});

it('reminds in every campaign but one that cannot be looked through, and tells of that', async () => {
  system.setDay('2026-03-02');
  await assignTask(authority, 'Việc sau đợt hỏng', '14-QĐ/TU');
  await news('owner');
  const { db } = system.forJobs.services;
  const broken = '00000000-0000-7000-8000-000000000000';
  await db
    .insertInto('campaign')
    .values({
      id: broken,
      authority_id: authority.provinceId,
      title: 'Đợt thiếu quy chế',
      pack_id: 'khong-co',
      pack_version: '1.0.0',
      pack_hash: 'h',
      period_from: '2026-01-01',
      period_to: '2026-12-31',
      previous_id: null,
    })
    .execute();
  await expect(remindOn('2026-03-20')).rejects.toThrow(`no reminders for campaign ${broken}`);
  expect(await news('owner')).toContain('stepDueSoon submitPlan 2026-03-23');
  await db.deleteFrom('campaign').where('id', '=', broken).execute();
});
