import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  assignTask,
  type MadeUpAuthority,
  makeAuthority,
  startTask,
} from '#tests/system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';

/** What whoever leads work owes without being asked for it anew: reports, products sent back, guidance to act on. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let taskId: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', groupId: 'departments' });
  ({ id: taskId } = await assignTask(authority, 'Số hóa hồ sơ giả định', '01-QĐ/GĐ'));
  await startTask(authority, taskId);
});

afterAll(() => system.close());

interface Waiting {
  action: string;
  title: string;
  part: string | null;
  since: string;
  dueOn: string | null;
}

async function waitingFor(caller: Caller) {
  const { waiting } = await caller.get('/me/work');
  return waiting.map(({ action, title, part, since, dueOn }: Waiting) => [action, title, part, since, dueOn]);
}

test('a report waits from the day after its period until it comes, with its day', async () => {
  const { owner } = await authority.signIn();
  expect(await waitingFor(owner)).toEqual([]);
  system.setDay('2026-04-02');
  const april = await authority.signIn();
  const { dueDays } = { dueDays: authority.pack.settings.reportDueDays.value };
  expect(dueDays).toBe(10);
  expect(await waitingFor(april.owner)).toEqual([
    ['report', 'Số hóa hồ sơ giả định', '2026-Q1', '2026-04-01', '2026-04-10'],
  ]);
  expect(await waitingFor(april.successor)).toEqual([]);
  system.setDay('2026-05-04');
  const may = await authority.signIn();
  expect(await waitingFor(may.owner)).toHaveLength(1);
  await may.owner.post(`/tasks/${taskId}/reports`, {
    period: '2026-Q1',
    narrative: 'Đã số hóa 500 hồ sơ',
    readings: [],
    obstacles: [{ description: 'Thiếu máy quét', asksDecision: true }],
  });
  expect(await waitingFor(may.owner)).toEqual([]);
});

test('guidance waits for who heads the unit that is to act on it, until the obstacle is gone', async () => {
  const { owner, successor, leader } = await authority.signIn();
  const { obstacles } = await leader.get(`/obstacles?taskId=${taskId}`);
  await leader.post(`/obstacles/${obstacles[0].id}/guidance`, {
    content: 'Mượn máy quét của Sở bên cạnh',
    responsibleUnitId: authority.departmentId,
    dueOn: '2026-05-20',
  });
  expect(await waitingFor(owner)).toEqual([
    ['resolveObstacle', 'Mượn máy quét của Sở bên cạnh', obstacles[0].id, '2026-05-04', '2026-05-20'],
  ]);
  expect(await waitingFor(successor)).toEqual([]);
  await owner.post(`/obstacles/${obstacles[0].id}/resolve`, { note: 'Đã mượn được máy' });
  expect(await waitingFor(owner)).toEqual([]);
});
