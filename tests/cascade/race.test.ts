import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  assignTask,
  type MadeUpAuthority,
  makeAuthority,
  paper,
  startTask,
} from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { type MadeUpDepartment, madeUpPart, makeDepartment } from './made-up-department.ts';

/** On the server that offices run, where requests really meet. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let department: MadeUpDepartment;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let staff: Awaited<ReturnType<MadeUpDepartment['signIn']>>;

beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  system.setDay('2026-06-01');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  department = await makeDepartment(system, authority);
  people = await authority.signIn();
  staff = await department.signIn();
});
afterAll(() => system?.close());

const part = (title: string, more: object = {}) => madeUpPart(title, '1', department.people.clerk, more);

it('of twenty at once on one part, one is done, and the others are told that somebody was faster', async () => {
  const task = await assignTask(authority, 'Việc thứ nhất', '01-QĐ/TU');
  const { ids } = await people.owner.post(`/tasks/${task.id}/sub-tasks`, { subTasks: [part('Một phần')] });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      number % 2 === 0
        ? staff.clerk.refused('POST', `/sub-tasks/${ids[0]}/answer`, { version: 1, answer: 'agree' })
        : people.owner.refused('POST', `/sub-tasks/${ids[0]}/revise`, { version: 1, share: '2' }),
    ),
  );
  const statuses = answers.map(([status]) => status).toSorted((a, b) => a - b);
  expect(statuses).toEqual([200, ...Array<number>(19).fill(409)]);
});

it('no part is given past a decision made at the same time: it is refused, or marked', async () => {
  const { id: taskId } = await assignTask(authority, 'Việc thứ hai', '02-QĐ/TU');
  await startTask(authority, taskId);
  const [decided, ...given] = await Promise.all([
    people.leader.refused('POST', '/decisions/adjust', {
      campaignId: authority.campaignId,
      ...paper('03-QĐ/TU', '2026-05-20'),
      tasks: [{ taskId, version: 6, dueOn: '2026-09-30' }],
    }),
    ...Array.from({ length: 10 }, (_, number) =>
      people.owner.refused('POST', `/tasks/${taskId}/sub-tasks`, { subTasks: [part(`Phần ${number}`)] }),
    ),
  ]);
  expect(decided[0]).toBe(200);
  const { subTasks } = await people.owner.get(`/tasks/${taskId}/sub-tasks`);
  const there = given.filter(([status]) => status === 200);
  expect(subTasks).toHaveLength(there.length);
  for (const { dueOn, needsAgreement } of subTasks)
    expect([dueOn, needsAgreement.length]).toEqual(['2026-10-31', 1]);
  expect(given.every(([status]) => status === 200 || status === 422)).toBe(true);
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
