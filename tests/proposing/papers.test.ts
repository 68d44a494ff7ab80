import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { type MadeUpAuthority, madeUpTask, makeAuthority, paper } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Papers that assign, supplement and adjust, as they can be read; the rules of groups; the rules of a campaign kept. */
const regulations = join(import.meta.dirname, '..', '..', 'regulations');
const own = mkdtempSync(join(tmpdir(), 'dotpha packs '));
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;

/** The shipped packs and a strict one of the organisation's own, as it lies there now. */
const loadPacks = () =>
  loadPackLibrary({
    folders: [
      { folder: regulations, own: false },
      { folder: own, own: true },
    ],
  });

/** A pack of the organisation's own: Vĩnh Phúc 2022, where a paper against the rules of a group is refused. */
function writeStrictPack(): void {
  const folder = join(own, 'strict');
  cpSync(join(regulations, 'vinh-phuc-371-2022'), folder, { recursive: true });
  const head = readFileSync(join(folder, 'pack.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'pack.yaml'),
    head.replace(/^id: .*$/m, 'id: strict').replace(/^replaces: .*$/m, ''),
  );
  const settings = readFileSync(join(regulations, 'vinh-phuc-371-2021', 'settings.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'settings.yaml'),
    `${settings}\ngroupRules: { value: refuse, source: { document: account-s3, at: nhóm } }\n`,
  );
}

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  writeStrictPack();
  const packs = await loadPacks();
  if (packs.faulty.length > 0) throw new Error(JSON.stringify(packs.faulty));
  system.forJobs.services.packs = packs;
  system.setDay('2026-03-16');
  authority = await makeAuthority(system, { packId: 'strict', groupId: 'front-and-mass-bodies' });
  people = await authority.signIn();
});
afterAll(async () => {
  await system.close();
  rmSync(own, { recursive: true, force: true });
});

const on = (number: string, signedOn: string) => ({
  campaignId: authority.campaignId,
  ...paper(number, signedOn),
});
const contents = ['party-building', 'government-building', 'socio-economic'];

/** A task of an official on its way, endorsed. */
async function endorse(title: string, content: string, who: 'owner' | 'successor' = 'owner') {
  const ownerIds = [authority.subjectIds[who === 'owner' ? 0 : 1]];
  const task = await people[who].post('/tasks/register', {
    ...madeUpTask(authority, title),
    ownerIds,
    content,
  });
  await people[who].post(`/tasks/${task.id}/submit`, { version: 1 });
  await people.specialist.post(`/tasks/${task.id}/opinions`, { version: 2, opinion: 'endorse' });
  return { taskId: task.id as string, version: 3 };
}

it('refuses a paper by which somebody lacks what nothing on its way brings, where the regulation says so', async () => {
  const { leader } = people;
  const first = await endorse('Việc xây dựng Đảng', contents[0] ?? '');
  const assign = { ...on('01-QĐ/TU', '2026-03-02'), tasks: [first] };
  expect(await leader.refusal('POST', '/decisions/assign', assign)).toMatchObject({
    kind: 'outsideRule',
    params: { given: '1', limit: '3' },
    citation: { pack: 'strict', source: { document: 'account-s3' } },
  });
  const second = await endorse('Việc xây dựng chính quyền', contents[1] ?? '');
  const third = await endorse('Việc kinh tế xã hội', contents[2] ?? '');
  // Two now, the third on its way: the paper stands, and warns of nobody.
  const { decisionId, warnings } = await leader.post('/decisions/assign', {
    ...assign,
    tasks: [first, second],
  });
  expect(warnings).toEqual([]);

  // The rest by a supplement, not signed before the paper it adds to.
  const supplement = { ...on('02-QĐ/TU', '2026-03-09'), supplementsId: decisionId, tasks: [third] };
  expect(
    await leader.refusal('POST', '/decisions/assign', { ...supplement, signedOn: '2026-03-01' }),
  ).toMatchObject({ params: { path: 'signedOn', problem: 'tooEarly', limit: '2026-03-02' } });
  expect(
    await leader.refused('POST', '/decisions/assign', {
      ...supplement,
      supplementsId: authority.campaignId,
    }),
  ).toEqual([404, 'notFound']);
  const later = await leader.post('/decisions/assign', supplement);
  const fourth = await endorse('Việc thừa', contents[2] ?? '');
  expect(
    await leader.refusal('POST', '/decisions/assign', {
      ...on('03-QĐ/TU', '2026-03-10'),
      supplementsId: decisionId,
      tasks: [fourth],
    }),
  ).toMatchObject({ kind: 'outsideRule', params: { given: '4', limit: '3' } });
  // A supplement is not supplemented: all add to the first.
  expect(
    await leader.refused('POST', '/decisions/assign', {
      ...on('03-QĐ/TU', '2026-03-10'),
      supplementsId: later.decisionId,
      tasks: [fourth],
    }),
  ).toEqual([404, 'notFound']);
  await people.specialist.post(`/tasks/${fourth.taskId}/opinions`, {
    version: 3,
    opinion: 'reject',
    reason: 'Quá số việc',
  });

  const told = await leader.get(`/decisions/${decisionId}`);
  expect(told).toMatchObject({
    kind: 'assign',
    number: '01-QĐ/TU',
    signedOn: '2026-03-02',
    signedBy: 'Người ký giả định',
    supplements: null,
    supplementedBy: [{ id: later.decisionId, number: '02-QĐ/TU' }],
    entries: 2,
    items: [
      {
        taskId: first.taskId,
        title: 'Việc xây dựng Đảng',
        dueOn: '2026-11-30',
        owners: [{ fullName: 'Nguyễn Giả Định 01', unitName: 'Sở giả định số 1', isLead: true }],
        indicators: [{ name: 'Hồ sơ được số hóa', target: { direction: 'atLeast', target: '2000' } }],
        changes: [],
      },
      { taskId: second.taskId },
    ],
    next: null,
  });
  expect(await leader.get(`/decisions/${later.decisionId}`)).toMatchObject({
    supplements: { id: decisionId, number: '01-QĐ/TU' },
    items: [{ taskId: third.taskId }],
  });
});

it('keeps the list as signed when a later paper changes a task, and says what that one changed', async () => {
  const { leader, owner, successor } = people;
  const list = await leader.get(`/campaigns/${authority.campaignId}/decisions`);
  const [supplement, first] = list.decisions;
  expect([supplement.number, first.number, list.next]).toEqual(['02-QĐ/TU', '01-QĐ/TU', null]);
  const { items } = await leader.get(`/decisions/${first.id}`);
  const { decisionId } = await leader.post('/decisions/adjust', {
    ...on('04-QĐ/TU', '2026-03-11'),
    tasks: [{ taskId: items[0].taskId, version: 4, dueOn: '2026-12-31', expectedProduct: 'Đề án giả định' }],
  });
  expect((await leader.get(`/decisions/${first.id}`)).items[0]).toMatchObject({
    dueOn: '2026-11-30',
    expectedProduct: 'Cơ sở dữ liệu giả định',
  });
  expect((await leader.get(`/decisions/${decisionId}`)).items).toMatchObject([
    {
      taskId: items[0].taskId,
      dueOn: '2026-12-31',
      changes: [
        { field: 'dueOn', before: '2026-11-30', after: '2026-12-31' },
        { field: 'expectedProduct', before: 'Cơ sở dữ liệu giả định', after: 'Đề án giả định' },
      ],
    },
  ]);
  // A page at a time, and by kind.
  const path = `/campaigns/${authority.campaignId}/decisions`;
  const page = await leader.get(`${path}?limit=2`);
  expect(page.decisions.map(({ number }: { number: string }) => number)).toEqual(['04-QĐ/TU', '02-QĐ/TU']);
  const { signedOn, id } = page.next;
  const rest = await leader.get(`${path}?limit=2&after[signedOn]=${signedOn}&after[id]=${id}`);
  expect(rest).toMatchObject({ decisions: [{ number: '01-QĐ/TU', entries: 2 }], next: null });
  expect((await leader.get(`${path}?kind=adjust`)).decisions).toHaveLength(1);
  const paged = await leader.get(`/decisions/${first.id}?limit=1`);
  expect([paged.items.length, paged.next]).toEqual([1, 0]);
  expect((await leader.get(`/decisions/${first.id}?limit=1&after=0`)).items).toMatchObject([
    { taskId: items[1].taskId },
  ]);

  // Whose work is on the list reads the paper; who has none there does not learn of it.
  expect((await owner.get(`/decisions/${first.id}`)).items).toHaveLength(2);
  expect(await successor.refused('GET', `/decisions/${first.id}`)).toEqual([404, 'notFound']);
  expect((await successor.get(path)).decisions).toEqual([]);
});

it('shows of a list only what is one’s own', async () => {
  const { leader, successor } = people;
  const mine: { taskId: string; version: number }[] = [];
  for (const [position, content] of contents.entries())
    mine.push(await endorse(`Việc của người kế nhiệm ${position + 1}`, content, 'successor'));
  const { decisionId } = await leader.post('/decisions/assign', {
    ...on('05-QĐ/TU', '2026-03-12'),
    tasks: mine,
  });
  const withdrawn = await leader.get(`/campaigns/${authority.campaignId}/decisions?kind=assign`);
  const first = withdrawn.decisions.at(-1);
  const both = await leader.get(`/decisions/${first.id}`);
  const mixed = await leader.post('/decisions/adjust', {
    ...on('07-QĐ/TU', '2026-03-13'),
    tasks: [
      { taskId: both.items[1].taskId, version: 4, dueOn: '2026-12-01' },
      { taskId: mine[0]?.taskId, version: 4, dueOn: '2026-12-02' },
    ],
  });
  expect((await leader.get(`/decisions/${mixed.decisionId}`)).entries).toBe(2);
  expect(await successor.get(`/decisions/${mixed.decisionId}`)).toMatchObject({
    entries: 1,
    items: [{ taskId: mine[0]?.taskId, dueOn: '2026-12-02' }],
  });
  expect((await successor.get(`/decisions/${decisionId}`)).entries).toBe(3);
});

it('says of a whole campaign, before anything is assigned, who lacks what', async () => {
  const path = `/campaigns/${authority.campaignId}/check`;
  const { leader } = people;
  const all = await leader.get(path);
  expect(all).toMatchObject({ complete: true, next: null });
  const group = all.groups.find((it: { groupId: string }) => it.groupId === 'front-and-mass-bodies');
  expect(group).toMatchObject({
    subjects: 2,
    tooFewTasks: 0,
    tooManyTasks: 0,
    contentMissing: 0,
    indicatorMissing: 0,
  });
  await endorse('Việc thứ tư', contents[0] ?? '');
  const one = await leader.get(`${path}?fault=tooManyTasks&groupId=front-and-mass-bodies`);
  expect(one.subjects).toMatchObject([
    { subjectId: authority.subjectIds[0], faults: [{ kind: 'tooManyTasks', given: 4, limit: 3 }] },
  ]);
  expect((await leader.get(`${path}?fault=contentMissing`)).subjects).toEqual([]);
  const page = await leader.get(`${path}?limit=1`);
  expect(page.next).toBe(page.subjects[0].subjectId);
  const rest = await leader.get(`${path}?limit=1&after=${page.next}`);
  expect(rest.subjects).toHaveLength(1);
  expect(rest).toMatchObject({ next: null, complete: false });
});

it('warns where the regulation does not refuse', async () => {
  system.setDay('2026-03-17');
  const other = await makeOther();
  const { owner, specialist, leader } = people;
  const task = await owner.post('/tasks/register', {
    ...madeUpTask(authority, 'Việc duy nhất'),
    campaignId: other.campaignId,
    ownerIds: other.ids,
    content: contents[0],
  });
  await owner.post(`/tasks/${task.id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${task.id}/opinions`, { version: 2, opinion: 'endorse' });
  const { warnings } = await leader.post('/decisions/assign', {
    ...paper('08-QĐ/TU', '2026-03-16'),
    campaignId: other.campaignId,
    tasks: [{ taskId: task.id, version: 3 }],
  });
  expect(warnings).toMatchObject([
    {
      subjectId: other.ids[0],
      assigned: 1,
      faults: [
        { kind: 'tooFewTasks', given: 1, limit: 3 },
        { kind: 'contentMissing', id: 'government-building' },
        { kind: 'contentMissing', id: 'socio-economic' },
      ],
      citation: { pack: 'vinh-phuc-371-2022' },
    },
  ]);
});

/** A campaign under the shipped pack, which refuses nothing, with the unit of the first official in it. */
async function makeOther(): Promise<{ campaignId: string; ids: string[] }> {
  people = await authority.signIn();
  const campaign = await people.specialist.post('/campaigns', {
    authorityId: authority.provinceId,
    title: 'Đợt khác năm 2026',
    packId: 'vinh-phuc-371-2022',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  });
  const { ids } = await people.specialist.post(`/campaigns/${campaign.id}/subjects`, {
    subjects: [{ kind: 'unit', unitId: authority.departmentId, groupId: 'front-and-mass-bodies' }],
  });
  return { campaignId: campaign.id, ids };
}

it('keeps to the rules a campaign began with when its pack is edited in place', async () => {
  const file = join(own, 'strict', 'groups.yaml');
  const groups = readFileSync(file, 'utf8');
  expect(groups).toContain('front-and-mass-bodies');
  writeFileSync(file, groups.replaceAll('front-and-mass-bodies', 'renamed-group'));
  system.forJobs.services.packs = await loadPacks();
  const { groups: kept } = await people.leader.get(`/campaigns/${authority.campaignId}/check`);
  expect(kept.map((it: { groupId: string }) => it.groupId)).toContain('front-and-mass-bodies');
  // Gone from the shelf altogether, the campaign still goes on.
  rmSync(join(own, 'strict'), { recursive: true });
  system.forJobs.services.packs = await loadPacks();
  const task = await people.owner.post('/tasks/register', {
    ...madeUpTask(authority, 'Việc sau khi bộ quy tắc bị gỡ'),
    content: contents[0],
  });
  expect((await people.owner.get(`/tasks/${task.id}`)).actions).toEqual(['revise', 'submit', 'withdraw']);
});

it('leaves a log that holds', async () => {
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
