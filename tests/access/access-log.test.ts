import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposeYear } from '../system/made-up-appraisals.ts';
import { type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Who looks into the appraisals of others is written down, and inspectors can ask who did. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let admin: Caller;
let inspector: Caller;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let first: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-07');
  authority = await makeAuthority(system, { packId: 'nd-335-2025', groupId: 'staff', officials: 2 });
  [first = ''] = await proposeYear(authority, ['60', '60']);
  admin = await system.signIn('admin');
  people = await authority.signIn();
  const at = (unitId: string) => ({ powers: [{ kind: 'inspector', unitId }] });
  await system.openAccount(admin, 'inspector', at(authority.provinceId));
  await system.openAccount(admin, 'elsewhere', at(authority.departmentId));
  inspector = await system.signIn('inspector');
});
afterAll(() => system.close());

const readsOf = async (caller: Caller, query = '') => (await caller.get(`/access-log${query}`)).reads;

it('writes down who read an appraisal of another, and by what right', async () => {
  const before = (await readsOf(inspector)).length;
  await people.leader.get(`/appraisals/${first}`);
  await people.specialist.get(`/campaigns/${authority.campaignId}/quotas`);
  const [ofQuotas, ofLeader] = await readsOf(inspector);
  expect(ofLeader).toMatchObject({
    userName: 'leader',
    action: 'readAppraisal',
    thing: 'appraisal',
    thingId: first,
    grounds: ['leader'],
  });
  expect(ofLeader.at).toMatch(/^2026-12-07T/);
  expect(ofQuotas).toMatchObject({
    userName: 'specialist',
    thing: 'campaign',
    thingId: authority.campaignId,
  });
  expect((await readsOf(inspector)).length).toBe(before + 2);
});

it('does not write down who read his own, nor what was refused', async () => {
  const before = (await readsOf(inspector)).length;
  await people.owner.get(`/appraisals/${first}`);
  await people.owner.get(`/campaigns/${authority.campaignId}/appraisals`);
  expect(await people.successor.refused('GET', `/appraisals/${first}`)).toEqual([404, 'notFound']);
  expect((await readsOf(inspector)).length).toBe(before);
});

it('is read by inspectors only, each where he inspects', async () => {
  for (const caller of [admin, people.leader, people.specialist, people.owner])
    expect(await caller.refused('GET', '/access-log')).toEqual([403, 'notAllowed']);
  expect(await readsOf(await system.signIn('elsewhere'))).toEqual([]);
});

it('goes page by page, and narrows to one thing', async () => {
  await inspector.get(`/appraisals/${first}`);
  const all = await readsOf(inspector);
  expect(all.length).toBeGreaterThan(2);
  const paged: unknown[] = [];
  let page = await inspector.get('/access-log?limit=2');
  for (; page.next !== null; page = await inspector.get(`/access-log?limit=2&after[id]=${page.next.id}`))
    paged.push(...page.reads);
  expect([...paged, ...page.reads]).toEqual(all);
  const narrowed = await readsOf(inspector, `?thingId=${first}`);
  expect(narrowed.length).toBeGreaterThan(0);
  expect(narrowed.every((read: { thingId: string }) => read.thingId === first)).toBe(true);
});

it('has the administrator read no appraisal by any address', async () => {
  const { campaignId } = authority;
  const paths = [
    `/appraisals/${first}`,
    `/campaigns/${campaignId}/quotas`,
    `/campaigns/${campaignId}/councils`,
  ];
  for (const path of paths) expect(await admin.refused('GET', path)).toEqual([404, 'notFound']);
  expect((await admin.get(`/campaigns/${campaignId}/appraisals`)).appraisals).toEqual([]);
  expect((await admin.get('/tasks')).tasks).toEqual([]);
  expect((await admin.get('/campaigns')).campaigns).toEqual([]);
  expect(await admin.refused('GET', `/campaigns/${campaignId}/statistics`)).toEqual([404, 'notFound']);
});
