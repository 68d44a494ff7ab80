import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, assignTask, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let second: Caller;
let appraisal: string;
const points = (each: string) => ({ novelty: each, effort: each, effect: each });
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  const admin = await system.signIn('admin');
  const { council } = authority.pack.groups[0];
  await system.openAccount(admin, 'second', {
    powers: [{ kind: 'councilMember', unitId: authority.provinceId, council }],
  });
  people = await authority.signIn();
  second = await system.signIn('second');
  const task = await assignTask(authority, 'Số hóa hồ sơ', '01-QĐ');
  await startTask(authority, task.id);
  const { indicators } = await people.owner.get(`/tasks/${task.id}`);
  await people.owner.post(`/tasks/${task.id}/reports`, {
    period: '2026-Q4',
    narrative: 'Đạt chỉ tiêu',
    readings: [{ indicatorId: indicators[0].id, actual: '2000', source: 'Báo cáo giả định' }],
  });
  const { opened } = await people.specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const mine = opened.find((it: { subjectId: string }) => it.subjectId === authority.subjectIds[0]);
  appraisal = `/appraisals/${mine.appraisalId}`;
});
afterAll(() => system.close());

it('counts the latest sheet of each member, however often another has filed his', async () => {
  await people.member.post(`${appraisal}/sheets`, { version: 1, points: points('2') });
  await second.post(`${appraisal}/sheets`, { version: 2, points: points('6') });
  await people.member.post(`${appraisal}/sheets`, { version: 3, points: points('8') });
  const { councilSheets } = await people.specialist.get(appraisal);
  expect(councilSheets.map((sheet: { points: object }) => sheet.points)).toHaveLength(2);
  expect(councilSheets).toEqual(
    expect.arrayContaining([
      { points: points('8'), remark: null },
      { points: points('6'), remark: null },
    ]),
  );
  // 70 for the indicator reached, and three criteria at the mean of 8 and 6.
  const proposal = await people.specialist.post(`${appraisal}/proposal`, {
    version: 4,
    answers: { notSerious: false },
  });
  expect(proposal.score).toBe('91');
});

it('lets a council member read whom his council scores, of the results his own sheet only', async () => {
  const { appraisals } = await second.get(`/campaigns/${authority.campaignId}/appraisals`);
  expect(appraisals).toHaveLength(2);
  expect(appraisals.find((row: { id: string }) => appraisal.endsWith(row.id))).toMatchObject({
    level: null,
    score: null,
    proposed: null,
    ratingId: null,
  });
  expect(await second.get(appraisal)).toMatchObject({
    version: 5,
    tasks: [{ title: 'Số hóa hồ sơ' }],
    selfSheets: [],
    councilSheets: [{ points: points('6') }],
    proposal: null,
    ratings: [],
    objections: [],
  });
});

it('gives a seat in another council, or at another authority, no part in it', async () => {
  const admin = await system.signIn('admin');
  const { council } = authority.pack.groups[0];
  const seats = {
    elsewhere: { unitId: authority.departmentId, council },
    other: { unitId: authority.provinceId, council: 'other' },
    // A reader of this authority whose seat is at another.
    both: { unitId: authority.departmentId, council },
  };
  for (const [name, seat] of Object.entries(seats)) {
    const reads =
      name === 'both' ? [{ kind: 'councilMember', unitId: authority.provinceId, council: 'other' }] : [];
    await system.openAccount(admin, name, { powers: [{ kind: 'councilMember', ...seat }, ...reads] });
    const caller = await system.signIn(name);
    expect(await caller.refused('GET', appraisal)).toEqual([404, 'notFound']);
    expect((await caller.get(`/campaigns/${authority.campaignId}/appraisals`)).appraisals).toEqual([]);
  }
  const { appraisals } = await second.get(`/campaigns/${authority.campaignId}/appraisals`);
  const { id: open } = appraisals.find((row: { state: string }) => row.state === 'open');
  const sheet = { version: 1, points: points('1') };
  const both = await system.signIn('both');
  expect(await both.refused('POST', `/appraisals/${open}/sheets`, sheet)).toEqual([403, 'notAllowed']);
  await second.post(`/appraisals/${open}/sheets`, sheet);
});
