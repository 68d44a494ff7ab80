import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposeYear } from '../system/made-up-appraisals.ts';
import { makeAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** The log is read by inspectors and administrators, and checked from where it is read. */
let system: ThrowAwaySystem;
let admin: Caller;
let inspector: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  const authority = await makeAuthority(system, { packId: 'nd-335-2025' });
  await proposeYear(authority, ['92']);
  admin = await system.signIn('admin');
  await system.openAccount(admin, 'thanh-tra', {
    powers: [{ kind: 'inspector', unitId: authority.provinceId, reach: 'subtree' }],
  });
  await system.openAccount(admin, 'noi-khac', {
    powers: [{ kind: 'inspector', unitId: authority.departmentId }],
  });
  inspector = await system.signIn('thanh-tra');
});
afterAll(() => system.close());

interface Entry {
  thing: string;
  action: string;
  userName: string;
  sequence: number;
  after: object | null;
}

it('shows an inspector what was done at his authorities, a page at a time, with what it changed', async () => {
  const first = await inspector.get('/log?limit=2');
  expect(first.entries).toHaveLength(2);
  const place = new URLSearchParams(
    Object.entries(first.next).map(([name, value]): [string, string] => [`after[${name}]`, String(value)]),
  );
  const second = await inspector.get(`/log?limit=2&${place.toString()}`);
  expect(second.entries[0].sequence).toBe(first.entries[1].sequence - 1);
  const { entries } = await inspector.get('/log?thing=appraisal');
  expect(entries[0]).toMatchObject({
    action: 'propose',
    userName: 'specialist',
    before: { version: 2 },
    after: { version: 3, level: 'excellent', score: '92' },
  });
  const { reads } = await inspector.get('/access-log');
  expect(reads[0]).toMatchObject({ userName: 'thanh-tra', action: 'readLog' });
  const nowhere = await system.signIn('noi-khac');
  expect((await nowhere.get('/log')).entries).toEqual([]);
});

it('shows an administrator accounts, organisation and regulations, and nothing of appraisals', async () => {
  const { entries } = (await admin.get('/log?limit=200')) as { entries: Entry[] };
  const things = new Set(entries.map(({ thing }) => thing));
  expect([...things].toSorted()).toEqual(['account', 'official', 'post', 'tenure', 'unit']);
  expect((await admin.get('/log?thing=appraisal')).entries).toEqual([]);
  expect((await admin.get('/log?thing=campaign')).entries).toEqual([]);
});

it('is looked through by day, act and person', async () => {
  const since = await admin.get('/log?from=2026-03-03');
  expect(since.entries).toEqual([]);
  const { entries } = await admin.get('/log?from=2026-03-02&to=2026-03-02&action=createAccount&userName=adm');
  expect(entries.length).toBe(7);
});

it('is not for those who work in it', async () => {
  const specialist = await system.signIn('specialist');
  expect(await specialist.refused('GET', '/log')).toEqual([403, 'notAllowed']);
  expect(await specialist.refused('GET', '/log/verify')).toEqual([403, 'notAllowed']);
});

it('is verified from the page, and says where somebody has altered it', async () => {
  const whole = await inspector.get('/log/verify');
  expect(whole.faults).toEqual([]);
  expect(whole.entries).toBeGreaterThan(20);
  const { db } = system.forJobs.services;
  await sql`alter table log_entry disable trigger user`.execute(db);
  await sql`update log_entry set action = 'altered' where action = 'propose'`.execute(db);
  const { faults } = await admin.get('/log/verify');
  expect(faults).toMatchObject([{ problem: 'changed' }]);
});
