import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, type MadeUpAuthority, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** What is known of the work behind an appraisal: to whom it concerns, and as it was reported and handed in. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let path: string;
let evidenceId: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  people = await authority.signIn();
  const task = await assignTask(authority, 'Số hóa hồ sơ', '01-QĐ');
  await assignTask(authority, 'Việc chưa báo cáo', '02-QĐ');
  await startTask(authority, task.id);
  const { indicators } = await people.owner.get(`/tasks/${task.id}`);
  await people.owner.post(`/tasks/${task.id}/reports`, {
    period: '2026-Q4',
    narrative: 'Được ba phần tư',
    readings: [{ indicatorId: indicators[0].id, actual: '1500', source: 'Báo cáo giả định' }],
  });
  const file = await people.owner.file('POST', `/tasks/${task.id}/evidence?name=bien-ban.txt`, {
    bytes: 'Biên bản giả định',
    type: 'text/plain',
  });
  evidenceId = file.json<{ id: string }>().id;
  await people.owner.post(`/tasks/${task.id}/products`, {
    kind: 'dataset',
    name: 'Cơ sở dữ liệu giả định',
    documentNumber: '12/BC',
    evidenceIds: [evidenceId],
  });
  const { opened } = await people.specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const own = opened.find(({ subjectId }: { subjectId: string }) => subjectId === authority.subjectIds[0]);
  path = `/appraisals/${own.appraisalId}/work`;
});
afterAll(() => system.close());

it('tells attainment, reports and products with their files', async () => {
  const { tasks } = await people.owner.get(path);
  expect(tasks).toMatchObject([
    {
      title: 'Số hóa hồ sơ',
      finished: false,
      verified: false,
      // 1,500 of 2,000.
      attainment: '75',
      indicators: [{ attainment: '75', last: { period: '2026-Q4', actual: '1500' } }],
      products: [
        {
          name: 'Cơ sở dữ liệu giả định',
          documentNumber: '12/BC',
          state: 'handedIn',
          evidence: [{ id: evidenceId, name: 'bien-ban.txt' }],
        },
      ],
    },
    // Not reported is not zero.
    {
      title: 'Việc chưa báo cáo',
      attainment: null,
      indicators: [{ attainment: null, last: null }],
      products: [],
    },
  ]);
  // Three quarters went by after the paper of March, none of them reported; the fourth came before its end.
  expect(tasks[0].reports).toEqual({ onTime: 1, late: 0, missing: 3 });
});

it('is open to those who judge the work or whose work it is, and to nobody else', async () => {
  const own = await people.owner.get(path);
  for (const reader of [people.specialist, people.leader, people.member])
    expect(await reader.get(path)).toEqual(own);
  expect(await people.successor.refused('GET', path)).toEqual([404, 'notFound']);
});
