import { afterAll, beforeAll, expect, it } from 'vitest';
import { startJobs } from '#server/jobs/start-jobs.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { perform } from '#use-cases/base/perform.ts';
import { finishImport } from '#use-cases/sheet-import/finish-import.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';
import { bring, workbookOf } from './bring.ts';

let system: ThrowAwaySystem;
let admin: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  admin = await system.signIn('admin');
});
afterAll(() => system.close());

const count = 1500;
const codes = async () => {
  const rows = await system.forJobs.services.db.selectFrom('unit').select('code').execute();
  return new Set(rows.map(({ code }) => code));
};
const startedJobs = () => {
  const { services, url = '', clock } = system.forJobs;
  return startJobs({
    services,
    databaseUrl: url,
    mail: undefined,
    publicAddress: 'http://127.0.0.1',
    remindDays: 3,
    onFault: (error) => expect.unreachable(String(error)),
    clock,
  });
};

it('keeps nothing of what stopped in the midst, and begins it anew when the program is up again', async () => {
  const rows = Array.from({ length: count }, (_, number) => [`Xã Giả Định ${number}`, `X${number}`]);
  const { services, clock } = system.forJobs;
  services.imports = { enqueue: async () => undefined };
  const content = await workbookOf([['Tên đơn vị', 'Mã'], ...rows]);
  const { id, choice } = await bring(admin, 'units', content);
  await admin.post(`/imports/${id}/apply`, choice);
  expect(await admin.get(`/imports/${id}`)).toMatchObject({ state: 'applying', done: 0, counts: null });
  expect(await admin.refused('POST', `/imports/${id}/apply`, choice)).toEqual([409, 'wrongState']);

  const account = await services.db
    .selectFrom('sheet_import')
    .select('account_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const actor = await findActorOf(services.db, account.account_id, '2026-03-02');
  if (actor === undefined) throw new Error('no such account');
  const stopped = finishImport(async (done) => {
    if (done >= 700) throw new Error('the program was stopped');
  });
  await expect(
    perform(services, { actor, now: clock(), requestId: 'stopped' }, stopped, { importId: id }),
  ).rejects.toThrow('the program was stopped');
  expect(await codes()).toEqual(new Set());

  const jobs = await startedJobs();
  services.imports = jobs.imports;
  await expect
    .poll(async () => (await admin.get(`/imports/${id}`)).state, { timeout: 120_000, interval: 500 })
    .toBe('applied');
  expect(await admin.get(`/imports/${id}`)).toMatchObject({
    counts: { create: count, change: 0, same: 0, fault: 0 },
    done: count,
    total: count,
  });
  const entered = new Set(rows.map(([, code]) => code));
  expect(await codes()).toEqual(entered);

  const again = await bring(admin, 'units', content);
  await admin.post(`/imports/${again.id}/apply`, again.choice);
  await expect
    .poll(async () => (await admin.get(`/imports/${again.id}`)).state, { timeout: 120_000, interval: 500 })
    .toBe('applied');
  expect((await admin.get(`/imports/${again.id}`)).counts).toMatchObject({ create: 0, same: count });
  expect(await codes()).toEqual(entered);
  expect((await system.verifyLog()).faults).toEqual([]);
  await jobs.stop();
}, 300_000);

it('gives a table back whose bringer may enter nothing any more', async () => {
  const { services } = system.forJobs;
  await system.openAccount(admin, 'leaver', { powers: [{ kind: 'administrator' }] });
  const leaver = await system.signIn('leaver');
  services.imports = { enqueue: async () => undefined };
  const rows = Array.from({ length: 301 }, (_, number) => [`Phường Giả Định ${number}`, `P${number}`]);
  const { id, choice } = await bring(leaver, 'units', await workbookOf([['Tên đơn vị', 'Mã'], ...rows]));
  await leaver.post(`/imports/${id}/apply`, choice);
  const { accounts } = await admin.get('/accounts?search=leaver');
  await admin.post(`/accounts/${accounts[0].id}`, { disabled: true });
  const jobs = await startedJobs();
  const stateOf = async () => {
    const table = services.db.selectFrom('sheet_import').select('state').where('id', '=', id);
    return (await table.executeTakeFirstOrThrow()).state;
  };
  await expect.poll(stateOf, { timeout: 120_000, interval: 200 }).toBe('read');
  expect((await codes()).has('P1')).toBe(false);
  await jobs.stop();
}, 300_000);
