import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, madeUpTask, makeAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { ask, trySignIn } from './signed-in.ts';

/** A token does what its scopes say, never more than its owner, and nothing about accounts. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let specialist: Caller;
let reader: string;
let writer: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  const people = await authority.signIn();
  ({ specialist } = people);
  await people.owner.post('/tasks/register', madeUpTask(authority, 'Việc của người khác'));
  reader = await make(['task:read', 'campaign:read']);
  writer = await make(['task:write']);
});
afterAll(() => system.close());

async function make(scopes: string[]): Promise<string> {
  return (await specialist.post('/me/tokens', { name: 'Báo cáo', scopes, until: '2026-03-04' })).token;
}

it('reads what its owner may read, within its scopes', async () => {
  expect((await ask(system, { token: reader }, 'GET', '/me')).body.userName).toBe('specialist');
  expect((await ask(system, { token: reader }, 'GET', '/tasks')).body.tasks).toHaveLength(1);
  expect((await ask(system, { token: reader }, 'GET', '/campaigns')).body.campaigns).toHaveLength(1);
  expect(await ask(system, { token: writer }, 'GET', '/tasks')).toMatchObject({
    status: 403,
    body: { code: 'scopeMissing', params: { scope: 'task:read' } },
  });
  expect(await ask(system, { token: reader }, 'GET', '/units')).toMatchObject({
    status: 403,
    body: { params: { scope: 'organisation:read' } },
  });
});

it('writes only with a scope for it, and only what its owner may', async () => {
  const task = madeUpTask(authority, 'Việc do chuyên viên thêm');
  const add = (token: string) =>
    ask(system, { token }, 'POST', '/tasks/add', { ...task, reason: 'Tồn đọng' });
  expect(await add(reader)).toMatchObject({ status: 403, body: { code: 'scopeMissing' } });
  expect((await add(writer)).status).toBe(200);
  const paper = {
    campaignId: authority.campaignId,
    number: '1',
    signedOn: '2026-03-02',
    signedBy: 'x',
    title: 'x',
  };
  const { tasks } = (await ask(system, { token: reader }, 'GET', '/tasks')).body;
  const assigned = { ...paper, tasks: [{ taskId: tasks[0].id, version: tasks[0].version }] };
  expect(await ask(system, { token: writer }, 'POST', '/decisions/assign', assigned)).not.toMatchObject({
    status: 200,
  });
});

it('does nothing about accounts, sessions, tokens and delegations, whatever its scopes', async () => {
  const refused = await specialist.refused('POST', '/me/tokens', {
    name: 'Tất cả',
    scopes: ['account:write'],
    until: '2026-03-04',
  });
  expect(refused).toEqual([422, 'invalidValue']);
  for (const [method, path] of [
    ['GET', '/me/tokens'],
    ['GET', '/me/sessions'],
    ['POST', '/me/tokens'],
    ['POST', '/me/password'],
    ['POST', '/me/second-factor'],
    ['GET', '/accounts'],
    ['POST', '/delegations'],
    ['GET', '/access-log'],
  ] as const)
    expect(
      await ask(system, { token: writer }, method, path, method === 'POST' ? {} : undefined),
    ).toMatchObject({
      status: 403,
      body: { code: 'scopeMissing' },
    });
});

it('is shown once and kept as its hash', async () => {
  expect(reader).toMatch(/^dotpha_[\w-]{43}$/);
  const { tokens } = await specialist.get('/me/tokens');
  expect(tokens).toMatchObject([{ scopes: ['task:write'] }, { scopes: ['task:read', 'campaign:read'] }]);
  expect(tokens[0].lastUsedAt).toMatch(/^2026-03-02T/);
  expect(JSON.stringify(tokens)).not.toContain(reader);
  expect(JSON.stringify(await system.dump(['api_token', 'log_entry', 'request']))).not.toContain(reader);
});

it('is good until it is ended, its last day is over or its owner’s account is closed', async () => {
  const statusOf = async (token: string) => (await ask(system, { token }, 'GET', '/me')).status;
  const { tokens } = await specialist.get('/me/tokens');
  expect(await (await system.signIn('leader')).refused('POST', `/me/tokens/${tokens[0].id}/end`, {})).toEqual(
    [404, 'notFound'],
  );
  await specialist.post(`/me/tokens/${tokens[0].id}/end`, {});
  expect([await statusOf(writer), await statusOf(reader)]).toEqual([401, 200]);
  system.setTime('2026-03-04T23:59:00+07:00');
  expect(await statusOf(reader)).toBe(200);
  system.setTime('2026-03-05T00:00:30+07:00');
  expect(await statusOf(reader)).toBe(401);
  system.setDay('2026-03-03');
  expect(await statusOf(reader)).toBe(200);
  const admin = await system.signIn('admin');
  const { accounts } = await admin.get('/accounts?search=specialist');
  await admin.post(`/accounts/${accounts[0].id}`, { disabled: true });
  expect(await statusOf(reader)).toBe(401);
  await admin.post(`/accounts/${accounts[0].id}`, { disabled: false });
  expect(await statusOf(reader)).toBe(401);
});

it('lasts a year at most, and not yesterday', async () => {
  const leader = await system.signIn('leader');
  const make = (until: string) =>
    leader.refused('POST', '/me/tokens', { name: 'x', scopes: ['task:read'], until });
  expect(await make('2026-03-02')).toEqual([422, 'invalidValue']);
  expect(await make('2027-03-05')).toEqual([422, 'invalidValue']);
});

it('is not taken where it is none, whatever cookie comes along', async () => {
  const { cookies } = await trySignIn(system, 'leader');
  expect((await ask(system, { cookies }, 'GET', '/me')).status).toBe(200);
  expect((await ask(system, { cookies, token: 'dotpha_x' }, 'GET', '/me')).status).toBe(401);
});
