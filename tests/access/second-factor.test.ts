import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadThrowAwaySystem, password, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { ask, trySignIn } from './signed-in.ts';

/** A second factor is asked for once it is in force; each code is good once, and guessing locks the account. */
let system: ThrowAwaySystem;
let secret: string;
let recoveryCodes: string[];
let time: number;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  at('12:00:00');
  await system.openAccount(await system.signIn('admin'), 'mot', {});
});
afterAll(() => system.close());

function at(clock: string): void {
  time = Date.parse(`2026-03-02T${clock}+07:00`);
  system.setTime(`2026-03-02T${clock}+07:00`);
}
/** What the authenticator shows: the library is tried against the published vectors beside it. */
const shown = (offset = 0) => new TOTP({ secret }).generate({ timestamp: time + offset * 30_000 });
const failed = { status: 401, body: { code: 'signInFailed' } };

it('is in force only after a first code', async () => {
  const session = await trySignIn(system, 'mot');
  const wrong = await ask(system, session, 'POST', '/me/second-factor', { password: 'khong-phai' });
  expect(wrong).toMatchObject(failed);
  const enrolled = await ask(system, session, 'POST', '/me/second-factor', { password });
  ({ secret } = enrolled.body);
  expect(enrolled.body.address).toContain(`secret=${secret}`);
  expect((await trySignIn(system, 'mot')).status).toBe(200);

  expect(await ask(system, session, 'POST', '/me/second-factor/confirm', { code: '000000' })).toMatchObject(
    failed,
  );
  const confirmed = await ask(system, session, 'POST', '/me/second-factor/confirm', { code: shown() });
  ({ recoveryCodes } = confirmed.body);
  expect(recoveryCodes).toHaveLength(10);
  expect(recoveryCodes[0]).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){4}$/);
  const again = await ask(system, session, 'POST', '/me/second-factor', { password });
  expect(again).toMatchObject({ status: 409, body: { code: 'wrongState' } });
});

it('is asked for after the right password only, and takes each code once', async () => {
  expect(await trySignIn(system, 'mot')).toMatchObject({ status: 401, body: { code: 'secondFactorNeeded' } });
  expect(await trySignIn(system, 'mot', { password: 'khong-phai' })).toMatchObject(failed);
  // The code that confirmed has been used.
  expect(await trySignIn(system, 'mot', { code: shown() })).toMatchObject(failed);
  at('12:01:00');
  expect((await trySignIn(system, 'mot', { code: shown() })).status).toBe(200);
  expect(await trySignIn(system, 'mot', { code: shown() })).toMatchObject(failed);
  // Nor one before it, which the window would still let in.
  expect(await trySignIn(system, 'mot', { code: shown(-1) })).toMatchObject(failed);
});

it('takes one of twenty equal codes sent at once', async () => {
  at('12:02:00');
  const code = shown();
  const tries = await Promise.all(Array.from({ length: 20 }, () => trySignIn(system, 'mot', { code })));
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
  at('12:20:00');
});

it('lets a recovery code in, once', async () => {
  const [code = ''] = recoveryCodes;
  expect((await trySignIn(system, 'mot', { code: code.toUpperCase() })).status).toBe(200);
  expect(await trySignIn(system, 'mot', { code })).toMatchObject(failed);
});

it('locks the account after five wrong codes, for the right one too', async () => {
  at('12:40:00');
  expect((await trySignIn(system, 'mot', { code: shown() })).status).toBe(200);
  const wrong = shown() === '000000' ? '111111' : '000000';
  for (let number = 0; number < 5; number += 1)
    expect(await trySignIn(system, 'mot', { code: wrong })).toMatchObject(failed);
  at('12:41:00');
  const locked = await trySignIn(system, 'mot', { code: shown() });
  expect(locked.body.params.lockedUntil).toMatch(/^2026-03-02T05:55/);
  at('12:56:00');
  expect((await trySignIn(system, 'mot', { code: shown() })).status).toBe(200);
});

it('is taken off by its holder with a code, or by the administrator', async () => {
  at('13:00:00');
  const session = await trySignIn(system, 'mot', { code: shown() });
  const disable = (code: string) =>
    ask(system, session, 'POST', '/me/second-factor/disable', { password, code });
  expect(await disable('000000')).toMatchObject(failed);
  expect((await disable(recoveryCodes[1] ?? '')).status).toBe(200);
  expect((await trySignIn(system, 'mot')).status).toBe(200);

  const anew = await trySignIn(system, 'mot');
  ({ secret } = (await ask(system, anew, 'POST', '/me/second-factor', { password })).body);
  await ask(system, anew, 'POST', '/me/second-factor/confirm', { code: shown() });
  expect((await trySignIn(system, 'mot')).body.code).toBe('secondFactorNeeded');
  // Codes of the factor before are gone with it.
  expect((await trySignIn(system, 'mot', { code: recoveryCodes[2] ?? '' })).status).toBe(401);
  const admin = await system.signIn('admin');
  const { accounts } = await admin.get('/accounts?search=mot');
  expect(accounts[0].secondFactor).toBe(true);
  await admin.post(`/accounts/${accounts[0].id}/second-factor/reset`, {});
  expect((await trySignIn(system, 'mot')).status).toBe(200);
  expect((await ask(system, anew, 'GET', '/me')).status).toBe(401);
});

it('shows the secret and the recovery codes once: a retry does not get them, nor does the log', async () => {
  const session = await trySignIn(system, 'mot');
  const send = (path: string, payload: object) =>
    system.inject({
      method: 'POST',
      url: `/api${path}`,
      cookies: session.cookies,
      headers: { 'idempotency-key': 'ghi-danh' },
      payload,
    });
  const first = (await send('/me/second-factor', { password })).json();
  expect(first.secret).toMatch(/^[A-Z2-7]{32}$/);
  expect((await send('/me/second-factor', { password })).json()).toEqual({});
  expect(JSON.stringify(await system.dump(['log_entry', 'request']))).not.toContain(first.secret);
});
