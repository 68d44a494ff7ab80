import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadThrowAwaySystem, password, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { ask, trySignIn } from './signed-in.ts';

/** Sessions are seen, ended, and end by themselves; a new password ends all others. */
let system: ThrowAwaySystem;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  const admin = await system.signIn('admin');
  for (const name of ['mot', 'hai', 'ba']) await system.openAccount(admin, name, {});
});
afterAll(() => system.close());

const sessionsOf = async (by: { cookies: Record<string, string> }) =>
  (await ask(system, by, 'GET', '/me/sessions')).body.sessions;

it('lists the sessions of an account with their devices, and ends one or all others', async () => {
  const office = await trySignIn(system, 'mot', { device: 'Máy ở cơ quan' });
  const phone = await trySignIn(system, 'mot', { device: 'Điện thoại' });
  const third = await trySignIn(system, 'mot');
  const other = await trySignIn(system, 'hai');

  const listed = await sessionsOf(office);
  expect(listed).toHaveLength(3);
  expect(listed.filter((one: { current: boolean }) => one.current)).toMatchObject([
    { device: 'Máy ở cơ quan' },
  ]);
  const { id } = listed.find((one: { device: string }) => one.device === 'Điện thoại');

  // Not even the id of another's session leads anywhere.
  expect((await ask(system, other, 'POST', `/me/sessions/${id}/end`, {})).status).toBe(404);
  expect((await ask(system, office, 'POST', `/me/sessions/${id}/end`, {})).status).toBe(200);
  expect((await ask(system, phone, 'GET', '/me')).status).toBe(401);
  expect((await ask(system, third, 'POST', '/me/sessions/end-others', {})).body).toEqual({ ended: 1 });
  expect((await ask(system, office, 'GET', '/me')).status).toBe(401);
  expect((await ask(system, third, 'GET', '/me')).status).toBe(200);
  expect((await ask(system, other, 'GET', '/me')).status).toBe(200);
});

it('ends a session after three hours unused and after twelve in any case', async () => {
  const noon = await trySignIn(system, 'hai');
  const used = await trySignIn(system, 'hai');
  const statusAt = async (by: typeof noon, time: string) => {
    system.setTime(`2026-03-02T${time}+07:00`);
    return (await ask(system, by, 'GET', '/me')).status;
  };
  expect(await statusAt(used, '14:50:00')).toBe(200);
  expect(await statusAt(noon, '15:00:30')).toBe(401);
  for (const time of ['17:40:00', '20:30:00', '23:20:00']) expect(await statusAt(used, time)).toBe(200);
  expect(await statusAt(used, '23:59:00')).toBe(200);
  system.setTime('2026-03-03T00:00:30+07:00');
  expect((await ask(system, used, 'GET', '/me')).status).toBe(401);
  system.setDay('2026-03-02');
});

it('changes a password only for who knows it, and ends the other sessions', async () => {
  const here = await trySignIn(system, 'ba');
  const there = await trySignIn(system, 'ba');
  const newPassword = 'mot-mat-khau-moi';
  const change = (from: string, to: string) =>
    ask(system, here, 'POST', '/me/password', { password: from, newPassword: to });
  expect((await change('khong-phai', newPassword)).body).toMatchObject({ status: 401, code: 'signInFailed' });
  expect((await change(password, 'ngan')).body).toMatchObject({ status: 422, code: 'invalidValue' });
  expect((await change(password, newPassword)).status).toBe(200);
  expect((await ask(system, here, 'GET', '/me')).status).toBe(200);
  expect((await ask(system, there, 'GET', '/me')).status).toBe(401);
  expect((await trySignIn(system, 'ba')).status).toBe(401);
  expect((await trySignIn(system, 'ba', { password: newPassword })).status).toBe(200);
});

it('lets an administrator close an account, open it again and set a password', async () => {
  const admin = await system.signIn('admin');
  const { accounts } = await admin.get('/accounts?search=mot');
  expect(accounts).toMatchObject([
    { userName: 'mot', disabled: false, canSignIn: true, secondFactor: false },
  ]);
  const session = await trySignIn(system, 'mot');
  await admin.post(`/accounts/${accounts[0].id}`, { disabled: true });
  expect((await ask(system, session, 'GET', '/me')).status).toBe(401);
  expect((await trySignIn(system, 'mot')).status).toBe(401);
  await admin.post(`/accounts/${accounts[0].id}`, { disabled: false, newPassword: 'mat-khau-dat-lai' });
  expect((await trySignIn(system, 'mot', { password: 'mat-khau-dat-lai' })).status).toBe(200);
  const { accounts: own } = await admin.get('/accounts?search=admin');
  expect(await admin.refused('POST', `/accounts/${own[0].id}`, { disabled: true })).toEqual([
    403,
    'conflictOfInterest',
  ]);
});

it('gives powers from a day to a day, and ends them', async () => {
  const admin = await system.signIn('admin');
  const { accounts } = await admin.get('/accounts?search=hai');
  const { id } = accounts[0];
  const given = await admin.post(`/accounts/${id}/powers`, {
    kind: 'inspector',
    from: '2026-03-04',
    to: '2026-03-06',
  });
  const kindsOn = async (day: string) => {
    system.setDay(day);
    const { body } = await ask(system, await trySignIn(system, 'hai'), 'GET', '/me');
    return body.powers.map((power: { kind: string }) => power.kind);
  };
  expect(await kindsOn('2026-03-03')).toEqual([]);
  expect(await kindsOn('2026-03-04')).toEqual(['inspector']);
  const again = await system.signIn('admin');
  await again.post(`/accounts/${id}/powers/${given.id}/end`, { on: '2026-03-05' });
  expect(await kindsOn('2026-03-05')).toEqual([]);
  expect(
    await (await system.signIn('admin')).refused('POST', `/accounts/${id}/powers/${given.id}/end`, {}),
  ).toEqual([422, 'invalidValue']);
});

it('ends the API tokens with the password they were made under, and with a reset second factor', async () => {
  const admin = await system.signIn('admin');
  await system.openAccount(admin, 'bon', {});
  const { accounts } = await admin.get('/accounts?search=bon');
  const account = `/accounts/${accounts[0].id}`;
  const tokenOf = async (by: { cookies: Record<string, string> }) => {
    const made = { name: 'Báo cáo', scopes: ['task:read'], until: '2026-12-31' };
    const { token } = (await ask(system, by, 'POST', '/me/tokens', made)).body;
    expect((await ask(system, { token }, 'GET', '/me')).status).toBe(200);
    return token as string;
  };
  const statusOf = async (token: string) => (await ask(system, { token }, 'GET', '/me')).status;

  const own = await trySignIn(system, 'bon');
  const before = await tokenOf(own);
  const newPassword = 'mat-khau-thu-hai';
  await ask(system, own, 'POST', '/me/password', { password, newPassword });
  expect(await statusOf(before)).toBe(401);

  const reset = await tokenOf(own);
  await admin.post(account, { newPassword: 'mat-khau-thu-ba' });
  expect(await statusOf(reset)).toBe(401);

  const third = await tokenOf(await trySignIn(system, 'bon', { password: 'mat-khau-thu-ba' }));
  await admin.post(`${account}/second-factor/reset`, {});
  expect(await statusOf(third)).toBe(401);
});

it('locks an account whose password is guessed within a session, for sign-in and in the session', async () => {
  await system.openAccount(await system.signIn('admin'), 'nam', {});
  const session = await trySignIn(system, 'nam');
  const newPassword = 'mat-khau-ke-la';
  const guess = (path: string, typed: string, more: object = {}) =>
    ask(system, session, 'POST', path, { password: typed, ...more });
  for (const typed of ['mot', 'hai', 'ba'])
    expect((await guess('/me/password', typed, { newPassword })).body.params).toEqual({});
  expect((await guess('/me/second-factor', 'bon')).body.params).toEqual({});
  const fifth = await guess('/me/second-factor/disable', 'nam', { code: '000000' });
  expect(fifth.status).toBe(401);
  expect(fifth.body.params.lockedUntil).toMatch(/^2026-03-0/);
  // Neither the right one now.
  expect((await guess('/me/password', password, { newPassword })).status).toBe(401);
  expect((await trySignIn(system, 'nam')).body.params.lockedUntil).toBe(fifth.body.params.lockedUntil);
});
