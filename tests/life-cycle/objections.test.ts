import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposeYear } from '../system/made-up-appraisals.ts';
import { type MadeUpAuthority, makeAuthority, paper } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
/** The appraisals of the owner and of his successor, both announced on Monday 7 December 2026. */
let mine: string;
let other: string;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-07');
  authority = await makeAuthority(system, { packId: 'nd-335-2025', groupId: 'staff', officials: 2 });
  [mine = '', other = ''] = await proposeYear(authority, ['60', '60']);
  const { leader, specialist } = await authority.signIn();
  await leader.post('/decisions/rate', {
    campaignId: authority.campaignId,
    ...paper('01-QĐ', '2026-12-07'),
    ratings: [mine, other].map((appraisalId) => ({ appraisalId, version: 3, level: 'completed' })),
  });
  for (const id of [mine, other]) await specialist.post(`/appraisals/${id}/announce`, { version: 4 });
});
afterAll(() => system.close());

const replacing = (level: string, more: object = {}) => ({
  campaignId: authority.campaignId,
  ...paper('02-QĐ', '2026-12-18'),
  ratings: [{ appraisalId: mine, version: 6, level, reason: 'Bổ sung sản phẩm đã nghiệm thu', ...more }],
});

it('takes an objection of the official himself, once, with a day to answer by', async () => {
  const { owner, successor, leader, specialist } = await authority.signIn();
  const address = `/appraisals/${mine}/objections`;
  const objection = { version: 5, reason: 'Chưa tính sản phẩm quý IV' };
  expect((await owner.get(`/appraisals/${mine}`)).objectUntil).toBe('2026-12-16');
  expect(await leader.refused('POST', address, objection)).toEqual([403, 'notAllowed']);
  expect(await successor.refused('POST', address, objection)).toEqual([404, 'notFound']);
  expect(await owner.refused('POST', address, { version: 5 })).toEqual([422, 'invalidValue']);
  expect(await specialist.refusal('POST', `/appraisals/${mine}/close`, { version: 5 })).toMatchObject({
    kind: 'outOfTime',
    params: { action: 'close', from: '2026-12-17' },
  });

  // His calendar keeps the day for him, by the name of the campaign only; it is done once he has objected.
  const { path } = await owner.post('/me/calendar', {});
  const calendar = async () =>
    (await system.inject({ method: 'GET', url: path })).body.replaceAll('\r\n ', '');
  expect(await calendar()).toContain(`UID:objection-${mine}@dotpha\r\nSEQUENCE:0`);
  expect(await calendar()).toContain('SUMMARY:Ngày cuối gửi kiến nghị: Giao việc năm 2026');
  expect(await calendar()).toContain('DTSTART;VALUE=DATE:20261216');

  await owner.post(address, objection);
  expect(await calendar()).toContain(`UID:objection-${mine}@dotpha\r\nSEQUENCE:1`);
  // 7 working days from Monday 7 December.
  expect(await owner.get(`/appraisals/${mine}`)).toMatchObject({
    state: 'objected',
    objections: [{ reason: 'Chưa tính sản phẩm quý IV', outcome: null, answerBy: '2026-12-16' }],
    actions: [],
  });
});

it('refuses an objection after the last day, with the rule', async () => {
  system.setDay('2026-12-17');
  const { successor, specialist } = await authority.signIn();
  expect(
    await successor.refusal('POST', `/appraisals/${other}/objections`, { version: 5, reason: 'Muộn' }),
  ).toMatchObject({
    kind: 'outOfTime',
    params: { action: 'object', until: '2026-12-16' },
    citation: { pack: 'nd-335-2025', source: { document: 'nd-335' } },
  });
  await specialist.post(`/appraisals/${other}/close`, { version: 5 });
  expect((await successor.get(`/appraisals/${other}`)).state).toBe('closed');
});

it('replaces a rating by a new paper with its reason; the old one stays, shown as replaced', async () => {
  system.setDay('2026-12-18');
  const { owner, leader, specialist } = await authority.signIn();
  const [{ id: ratingId }] = (await leader.get(`/appraisals/${mine}`)).ratings;
  const refused = async (of: object) => (await leader.refusal('POST', '/decisions/replace-rating', of)).kind;
  expect(await refused(replacing('good', { reason: undefined }))).toBe('reasonNeeded');
  expect(await refused(replacing('completed'))).toBe('duplicate');
  expect(await refused({ ...replacing('good'), ...paper('01-QĐ', '2026-12-07') })).toBe('duplicate');
  expect(
    await leader.refusal('POST', '/decisions/replace-rating', {
      ...replacing('good'),
      ...paper('02-QĐ', '2026-12-06'),
    }),
  ).toMatchObject({ params: { path: 'signedOn', problem: 'tooEarly', limit: '2026-12-07' } });
  expect(await refused(replacing('excellent'))).toBe('outsideRule');
  expect(await owner.refused('POST', '/decisions/replace-rating', replacing('good'))).toEqual([
    403,
    'conflictOfInterest',
  ]);

  const use = { ratingId, use: 'review', description: 'Kiểm điểm', decidedOn: '2026-12-18' };
  const day = async (decidedOn: string) =>
    (await specialist.refusal('POST', '/consequences', { ...use, decidedOn })).params;
  const path = 'decidedOn';
  expect(await day('1900-01-01')).toEqual({
    path,
    problem: 'tooEarly',
    given: '1900-01-01',
    limit: '2026-12-07',
  });
  expect(await day('2026-12-06')).toMatchObject({ problem: 'tooEarly', limit: '2026-12-07' });
  expect(await day('2026-12-19')).toMatchObject({ path, problem: 'tooLate', limit: '2026-12-18' });
  await specialist.post('/consequences', use);

  await leader.post('/decisions/replace-rating', replacing('good'));
  // Nothing of it is known to the official before it is announced.
  const replaced = async (who: typeof owner) =>
    (await who.get('/consequences')).consequences.map((row: { replaced: boolean }) => row.replaced);
  expect([await replaced(owner), await replaced(leader)]).toEqual([[false], [true]]);
  expect(await owner.get(`/appraisals/${mine}`)).toMatchObject({
    state: 'decided',
    ratings: [],
    objections: [{ outcome: null, answer: null }],
  });
  await specialist.post(`/appraisals/${mine}/announce`, { version: 7 });
  expect(await replaced(owner)).toEqual([true]);
  const told = await owner.get(`/appraisals/${mine}`);
  expect(told.ratings).toMatchObject([
    { id: ratingId, level: 'completed', number: '01-QĐ', replacesId: null },
    { level: 'good', number: '02-QĐ', replacesId: ratingId, reason: 'Bổ sung sản phẩm đã nghiệm thu' },
  ]);
  expect(told.objections).toMatchObject([{ outcome: 'replaced', answer: 'Bổ sung sản phẩm đã nghiệm thu' }]);
  expect((await specialist.refusal('POST', '/consequences', use)).params.problem).toBe('replaced');
  const { appraisals } = await leader.get(`/campaigns/${authority.campaignId}/appraisals`);
  expect(appraisals.find((row: { id: string }) => row.id === mine).level).toBe('good');
});

it('answers an objection to the new rating and keeps it, saying why; then locks', async () => {
  const { owner, leader, specialist } = await authority.signIn();
  await owner.post(`/appraisals/${mine}/objections`, { version: 8, reason: 'Vẫn chưa đúng' });
  const answer = `/appraisals/${mine}/objections/answer`;
  expect(await owner.refused('POST', answer, { version: 9, reason: 'x' })).toEqual([
    403,
    'conflictOfInterest',
  ]);
  expect(await leader.refused('POST', answer, { version: 9 })).toEqual([422, 'reasonNeeded']);
  await leader.post(answer, { version: 9, reason: 'Điểm trung bình cả năm là 60' });
  const told = await owner.get(`/appraisals/${mine}`);
  expect(told.state).toBe('announced');
  expect(told.objections.map(({ outcome, answer }: Record<string, string>) => [outcome, answer])).toEqual([
    ['replaced', 'Bổ sung sản phẩm đã nghiệm thu'],
    ['kept', 'Điểm trung bình cả năm là 60'],
  ]);
  expect(
    await owner.refused('POST', `/appraisals/${mine}/objections`, { version: 10, reason: 'Lần nữa' }),
  ).toEqual([409, 'duplicate']);
  // He has objected and was answered: nothing left to wait for.
  await specialist.post(`/appraisals/${mine}/close`, { version: 10 });
  expect(
    await leader.refused('POST', '/decisions/replace-rating', replacing('completed', { version: 11 })),
  ).toEqual([409, 'wrongState']);
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
