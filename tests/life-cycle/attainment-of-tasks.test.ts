import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-11-30');
});
afterAll(() => system.close());

it('proposes a level where the rules ask what each task attained, scored by the leader', async () => {
  const authority = await makeAuthority(system, { packId: 'qd-366-2025' });
  const { owner, specialist, leader } = await authority.signIn();
  const indicator = (weight: string) => ({
    name: `Hồ sơ được số hóa, phần ${weight}`,
    unitOfMeasure: 'hồ sơ',
    target: { direction: 'atLeast', target: '2000' },
    weight,
  });
  const task = await assignTask(authority, 'Số hóa hồ sơ', '01-QĐ', {
    indicators: [indicator('60'), indicator('40')],
  });
  const { version } = await startTask(authority, task.id);
  const { indicators } = await owner.get(`/tasks/${task.id}`);
  const { opened } = await specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const { appraisalId } = opened.find(
    (it: { subjectId: string }) => it.subjectId === authority.subjectIds[0],
  );
  const appraisal = `/appraisals/${appraisalId}`;
  await leader.post(`${appraisal}/sheets`, { version: 1, points: { common: '25' } });
  const proposal = { version: 2, answers: { position: 'member', unitAlsoBeyond: null } };
  // Nothing is reported yet: neither zero nor left out of the mean.
  expect(await specialist.refused('POST', `${appraisal}/proposal`, proposal)).toEqual([422, 'missingFacts']);

  await owner.post(`/tasks/${task.id}/reports`, {
    period: '2026-Q4',
    narrative: 'Số hóa được một phần',
    readings: ['1000', '2000'].map((actual, position) => ({
      indicatorId: indicators[position].id,
      actual,
      source: 'Báo cáo giả định',
    })),
  });
  await specialist.post(`/tasks/${task.id}/close`, { version, outcome: 'finish' });
  // 25 common points, and 0.7 of what the task attained: 60 % of 50 % and 40 % of 100 % make 70 %.
  expect(await specialist.post(`${appraisal}/proposal`, proposal)).toMatchObject({
    score: '74',
    level: 'good',
  });
});
