import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAuthority, type MadeUpAuthority, paper } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, password, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { ask, trySignIn } from './signed-in.ts';

/** Acts that bind others ask again who one is, half an hour after it was last shown. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
});
afterAll(() => system.close());

const at = (time: string) => system.setTime(`2026-03-02T${time}+07:00`);
const assign = (by: Parameters<typeof ask>[1]) =>
  ask(system, by, 'POST', '/decisions/assign', {
    campaignId: authority.campaignId,
    ...paper('01-QĐ/TU', '2026-03-02'),
    // There is no such task: the act is let in, and fails on this alone.
    tasks: [{ taskId: '00000000-0000-4000-8000-000000000000', version: 1 }],
  });

it('lets a formal act in for half an hour after signing in, then asks for the password', async () => {
  at('12:00:00');
  const leader = await trySignIn(system, 'leader');
  at('12:29:50');
  expect((await assign(leader)).body).toMatchObject({ status: 404, code: 'notFound' });
  at('12:30:10');
  const refused = await assign(leader);
  expect(refused.body).toMatchObject({
    status: 403,
    code: 'freshProofNeeded',
    params: { by: 'password', minutes: 30 },
  });
  // What binds nobody goes on.
  expect((await ask(system, leader, 'GET', '/tasks')).status).toBe(200);

  expect((await ask(system, leader, 'POST', '/me/proof', { password: 'khong-dung' })).body).toMatchObject({
    status: 401,
    code: 'signInFailed',
  });
  expect((await assign(leader)).body.code).toBe('freshProofNeeded');
  expect((await ask(system, leader, 'POST', '/me/proof', { password })).status).toBe(200);
  expect((await assign(leader)).body.code).toBe('notFound');
});

it('is a proof for its own session only', async () => {
  at('13:00:00');
  const office = await trySignIn(system, 'leader');
  const phone = await trySignIn(system, 'leader');
  at('13:40:00');
  await ask(system, office, 'POST', '/me/proof', { password });
  expect((await assign(office)).body.code).toBe('notFound');
  expect((await assign(phone)).body.code).toBe('freshProofNeeded');
});

it('counts wrong passwords as at sign-in', async () => {
  at('14:00:00');
  const owner = await trySignIn(system, 'owner');
  for (let time = 1; time < 5; time += 1)
    await ask(system, owner, 'POST', '/me/proof', { password: 'khong-dung' });
  const fifth = await ask(system, owner, 'POST', '/me/proof', { password: 'khong-dung' });
  expect(fifth.body.params.lockedUntil).toMatch(/^2026-03-02T07:15:0/);
  expect((await ask(system, owner, 'POST', '/me/proof', { password })).status).toBe(401);
});

it('never does such an act for a token, whatever its scopes', async () => {
  at('15:00:00');
  const leader = await trySignIn(system, 'leader');
  const made = await ask(system, leader, 'POST', '/me/tokens', {
    name: 'chương trình',
    scopes: ['task:read', 'task:write'],
    until: '2026-06-01',
  });
  const token = { token: made.body.token };
  expect((await ask(system, token, 'GET', '/tasks')).status).toBe(200);
  expect((await assign(token)).body).toMatchObject({
    status: 403,
    code: 'freshProofNeeded',
    params: { by: 'session' },
  });
  // Nor is another token made by a session of an hour ago.
  at('16:00:00');
  const another = { name: 'khác', scopes: ['task:read'], until: '2026-06-01' };
  expect((await ask(system, leader, 'POST', '/me/tokens', another)).body.code).toBe('freshProofNeeded');
});
