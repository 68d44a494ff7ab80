import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, madeUpTask, makeAuthority, paper } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Twenty at a time on the real server: one wins, the others learn why. Titles are compared there as in memory. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  people = await authority.signIn();
});
afterAll(() => system.close());

const twenty = Array.from({ length: 20 }, (_, position) => position);
const wins = (outcomes: [number, string][]) => outcomes.filter(([status]) => status === 200).length;

it('has one winner among twenty tasks made from the same matter of the backlog', async () => {
  const { specialist } = people;
  const entry = await specialist.post(`/units/${authority.provinceId}/backlog`, {
    title: 'Việc nhiều người cùng nhận',
    description: 'Việc tồn đọng giả định',
    source: 'voterOpinion',
    waitingSince: '2020-01-01',
  });
  const outcomes = await Promise.all(
    twenty.map((position) =>
      specialist.refused('POST', '/tasks/add', {
        ...madeUpTask(authority, `Cách làm thứ ${position}`),
        backlogId: entry.id,
      }),
    ),
  );
  expect(wins(outcomes)).toBe(1);
  expect(outcomes.filter(([, code]) => code === 'wrongState')).toHaveLength(19);
  expect(await specialist.get(`/backlog/${entry.id}`)).toMatchObject({
    state: 'inWork',
    version: 2,
    attempts: { length: 1 },
  });
});

it('has one winner among opposite answers to an order and its withdrawal', async () => {
  const { owner, leader } = people;
  const { id } = await leader.post('/tasks/order', {
    ...madeUpTask(authority, 'Việc được trả lời nhiều cách'),
    reason: 'Việc lớn',
  });
  const answers = ['accept', 'decline'];
  const outcomes = await Promise.all(
    twenty.map((position) =>
      position % 3 === 2
        ? leader.refused('POST', `/tasks/${id}/withdraw`, { version: 1, reason: 'Đổi ý' })
        : owner.refused('POST', `/tasks/${id}/answer`, {
            version: 1,
            answer: answers[position % 3],
            reason: `lần ${position}`,
          }),
    ),
  );
  expect(wins(outcomes)).toBe(1);
  const told = await leader.get(`/tasks/${id}`);
  expect(told).toMatchObject({ version: 2, orderRounds: { length: 1 } });
});

it('has one winner among twenty papers that assign the same task', async () => {
  const { owner, specialist, leader } = people;
  const task = await owner.post('/tasks/register', madeUpTask(authority, 'Việc có nhiều quyết định'));
  await owner.post(`/tasks/${task.id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${task.id}/opinions`, { version: 2, opinion: 'endorse' });
  const outcomes = await Promise.all(
    twenty.map((position) =>
      leader.refused('POST', '/decisions/assign', {
        campaignId: authority.campaignId,
        ...paper(`${position}-QĐ/TU`, '2026-03-02'),
        tasks: [{ taskId: task.id, version: 3 }],
      }),
    ),
  );
  expect(wins(outcomes)).toBe(1);
  const { decisions } = await leader.get(`/campaigns/${authority.campaignId}/decisions`);
  expect(decisions).toHaveLength(1);
  expect((await leader.get(`/tasks/${task.id}`)).decisions).toHaveLength(1);
});

it('lets one official have one task of a title, however many are entered at once', async () => {
  const { owner, specialist } = people;
  const named = madeUpTask(authority, 'Việc cùng tên');
  const outcomes = await Promise.all(
    twenty.map((position) =>
      position % 2 === 0
        ? owner.refused('POST', '/tasks/register', named)
        : specialist.refused('POST', '/tasks/add', named),
    ),
  );
  expect(wins(outcomes)).toBe(1);
  expect(outcomes.filter(([, code]) => code === 'duplicate')).toHaveLength(19);

  const drafts = [];
  for (const position of twenty)
    drafts.push(await owner.post('/tasks/register', madeUpTask(authority, `Bản thảo ${position}`)));
  const { campaignId: _campaign, ownerIds: _owners, ...work } = madeUpTask(authority, 'Tên mới');
  const revised = await Promise.all(
    drafts.map(({ id }) => owner.refused('POST', `/tasks/${id}/revise`, { ...work, version: 1 })),
  );
  expect(wins(revised)).toBe(1);
  expect(revised.filter(([, code]) => code === 'duplicate')).toHaveLength(19);
});

it('finds titles that are nearly the same, in any case and without accents', async () => {
  const path = `/campaigns/${authority.campaignId}/similar-tasks?title=`;
  const asked = encodeURIComponent('VIEC CO NHIEU QUYET DINH KHAC');
  const { similar } = await people.specialist.get(`${path}${asked}`);
  expect(similar[0]).toMatchObject({ title: 'Việc có nhiều quyết định', state: 'assigned' });
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
