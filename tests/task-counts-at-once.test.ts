import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpTask, makeAuthority, type MadeUpAuthority } from './system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from './system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
});
afterAll(() => system.close());

it('counts rightly what twenty do at once, half of it refused', async () => {
  const { owner, specialist } = await authority.signIn();
  const statesOf = async () => {
    const { units } = await specialist.get(`/campaigns/${authority.campaignId}/roll-up`);
    return units.map((unit: { states: object }) => unit.states);
  };
  const numbers = [...Array(20).keys()];
  const tasks = await Promise.all(
    numbers.map((n) => owner.post('/tasks/register', madeUpTask(authority, `Việc cùng lúc số ${n}`))),
  );
  expect(await statesOf()).toEqual([{ draft: 20 }]);
  // Every second one with a version that nobody saw.
  await Promise.all(
    tasks.map(({ id }, n) =>
      n % 2 === 0
        ? owner.post(`/tasks/${id}/submit`, { version: 1 })
        : owner.refused('POST', `/tasks/${id}/submit`, { version: 7 }),
    ),
  );
  expect(await statesOf()).toEqual([{ draft: 10, submitted: 10 }]);
});
