import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposeYear } from '../system/made-up-appraisals.ts';
import {
  assignTask,
  madeUpTask,
  type MadeUpAuthority,
  makeAuthority,
  paper,
  startTask,
} from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** The answer of the API. */
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let admin: Awaited<ReturnType<ThrowAwaySystem['signIn']>>;
let officialId: string;
let appraisalIds: string[];
let ratingIds: string[];

/**
 * Two heads of departments rated by decree 335 for 2026. The first one has three tasks: one finished, one unfinished, one
 * going on; the first is good, the second completed. A level of the second is not announced before the test says so.
 */
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'nd-335-2025', groupId: 'staff' });
  const finished = await assignTask(authority, 'Việc xong', '01-QĐ/TU');
  const unfinished = await assignTask(authority, 'Việc dở', '02-QĐ/TU');
  const { version } = await startTask(authority, finished.id);
  await assignTask(authority, 'Việc đang làm', '03-QĐ/TU');
  system.setDay('2026-12-07');
  people = await authority.signIn();
  admin = await system.signIn('admin');
  ({ officialId } = await people.owner.get('/me'));
  const close = (id: string, seen: number, outcome: string) =>
    people.specialist.post(`/tasks/${id}/close`, { version: seen, outcome });
  await close(finished.id, version, 'finish');
  await close(unfinished.id, 4, 'closeUnfinished');
  appraisalIds = await proposeYear(authority, ['75', '60']);
  ({ ratingIds } = await people.leader.post('/decisions/rate', {
    campaignId: authority.campaignId,
    ...paper('04-QĐ/TU', '2026-12-07'),
    ratings: [
      { appraisalId: appraisalIds[0], version: 3, level: 'good' },
      { appraisalId: appraisalIds[1], version: 3, level: 'completed' },
    ],
  }));
});
afterAll(() => system.close());

const consequence = (position: number, more: object = {}) => ({
  ratingId: ratingIds[position],
  use: 'planning',
  description: 'Đưa vào quy hoạch giả định',
  paperNumber: '05-QĐ/TU',
  decidedOn: '2026-12-20',
  ...more,
});
const why = `reason=${encodeURIComponent('Chuẩn bị họp nhân sự')}`;
const dossier = (caller = people.owner, query = '') =>
  caller.get(`/officials/${officialId}/dossier?${query}${caller === people.owner ? '' : `&${why}`}`);

it('shows in dossier and statistics no level that is not announced', async () => {
  for (const caller of [people.owner, people.specialist, people.leader]) {
    const { campaigns, years } = await dossier(caller);
    expect(campaigns[0]).toMatchObject({ level: null, announcedOn: null, consequences: [] });
    expect(years[0].levels).toEqual([]);
  }
  expect((await people.leader.get('/statistics?by[]=level&count=subjects')).cells).toEqual([
    { keys: [null], count: 2 },
  ]);
  expect((await people.leader.get(`/units/${authority.provinceId}/years`)).years[0].levels).toEqual([]);
});

it('lists what an announced rating led to, to whom it concerns and to whom the law lets read it', async () => {
  expect(await people.specialist.refused('POST', '/consequences', consequence(0))).toEqual([
    409,
    'wrongState',
  ]);
  await people.specialist.post(`/appraisals/${appraisalIds[0]}/announce`, { version: 4 });
  system.setDay('2027-01-10');
  people = await authority.signIn();
  await people.specialist.post('/consequences', consequence(0));
  await people.specialist.post(
    '/consequences',
    consequence(0, { use: 'commendation', decidedOn: '2027-01-10', description: 'Khen thưởng giả định' }),
  );
  system.setDay('2026-12-07');
  people = await authority.signIn();
  expect(await people.successor.refused('POST', '/consequences', consequence(0))).toEqual([404, 'notFound']);

  const all = await people.leader.get('/consequences');
  expect(all.next).toBeNull();
  expect(all.consequences).toMatchObject([
    { use: 'commendation', decidedOn: '2027-01-10', level: 'good', replaced: false },
    {
      use: 'planning',
      description: 'Đưa vào quy hoạch giả định',
      paperNumber: '05-QĐ/TU',
      decidedOn: '2026-12-20',
      ratingId: ratingIds[0],
      fullName: 'Nguyễn Giả Định 01',
      authorityName: 'Tỉnh ủy giả định',
    },
  ]);
  const days = async (query: string, caller = people.leader) =>
    (await caller.get(`/consequences?${query}`)).consequences.map((row: Body) => row.decidedOn);
  expect(await days('year=2026')).toEqual(['2026-12-20']);
  expect(await days('use=commendation')).toEqual(['2027-01-10']);
  expect(await days(`officialId=${officialId}`)).toEqual(['2027-01-10', '2026-12-20']);
  expect(await days(`campaignId=${authority.provinceId}`)).toEqual([]);
  const first = await people.leader.get('/consequences?limit=1');
  expect(first.next).toEqual({ decidedOn: '2027-01-10', id: first.consequences[0].id });
  expect(await days(`limit=1&after[decidedOn]=2027-01-10&after[id]=${first.next.id}`)).toEqual([
    '2026-12-20',
  ]);
  // His own; nobody else's; the administrator has no say in it.
  expect(await days('', people.owner)).toEqual(['2027-01-10', '2026-12-20']);
  expect(await days('', people.successor)).toEqual([]);
  expect(await days('', people.member)).toEqual([]);
  expect(await days('', admin)).toEqual([]);
});

it('opens the dossier to the official and to those with a say where he is managed, and to nobody else', async () => {
  const own = await dossier();
  expect(own.official).toMatchObject({ id: officialId, fullName: 'Nguyễn Giả Định 01' });
  expect(own.posts).toMatchObject([{ title: 'Giám đốc Sở số 1', validFrom: '2020-01-01', validTo: null }]);
  expect(own.campaigns).toHaveLength(1);
  expect(own.campaigns[0]).toMatchObject({
    campaignTitle: 'Giao việc năm 2026',
    authorityName: 'Tỉnh ủy giả định',
    postTitle: 'Giám đốc Sở số 1',
    unitName: 'Sở giả định số 1',
    announcedOn: '2026-12-07',
    level: 'good',
    consequences: [{ use: 'commendation' }, { use: 'planning' }],
  });
  expect(own.campaigns[0].tasks.map((task: Body) => [task.title, task.state, task.products])).toEqual([
    ['Việc xong', 'finished', []],
    ['Việc dở', 'unfinished', []],
    ['Việc đang làm', 'assigned', []],
  ]);
  // One of three is finished: 33.33 percent.
  const counts = {
    assigned: 3,
    finished: 1,
    unfinished: 1,
    carriedOver: 0,
    ongoing: 1,
    finishedShare: '33.33',
  };
  expect(own.years).toEqual([{ year: 2026, continued: 0, levels: ['good'], ...counts }]);
  expect(own.term).toEqual(counts);
  expect(await dossier(people.leader)).toEqual(own);
  expect((await dossier(people.leader, 'fromYear=2027')).campaigns).toEqual([]);

  for (const stranger of [people.successor, people.member, admin])
    expect(await stranger.refused('GET', `/officials/${officialId}/dossier`)).toEqual([404, 'notFound']);
  expect(await people.leader.refused('GET', `/officials/${authority.provinceId}/dossier`)).toEqual([
    404,
    'notFound',
  ]);
});

it('asks who opens the dossier of another why, and keeps who it was and why', async () => {
  const address = `/officials/${officialId}/dossier`;
  expect(await people.leader.refusal('GET', address)).toEqual({
    kind: 'reasonNeeded',
    params: { action: 'readDossier' },
  });
  expect(await people.leader.refused('GET', `${address}?reason=%20`)).toEqual([422, 'invalidValue']);
  const logged = async () =>
    ((await system.dump(['access_log'])) as Body[]).filter((row) => row.action === 'readDossier');
  const before = (await logged()).length;
  await people.owner.get(address);
  expect(await logged()).toHaveLength(before);
  await people.leader.get(`${address}?${why}`);
  expect((await logged()).slice(before)).toMatchObject([
    { thing: 'official', thing_id: officialId, grounds: ['leader'], reason: 'Chuẩn bị họp nhân sự' },
  ]);
});

it('counts by one dimension or two, a shared task once, over what the actor may read', async () => {
  const table = (query: string, caller = people.leader) => caller.get(`/statistics?${query}`);
  expect((await table('by[]=state')).cells).toEqual([
    { keys: ['assigned'], count: 1 },
    { keys: ['finished'], count: 1 },
    { keys: ['unfinished'], count: 1 },
  ]);
  const two = await table('by[]=year&by[]=authority');
  expect(two.cells).toEqual([{ keys: ['2026', authority.provinceId], count: 3 }]);
  expect(two.authorities).toEqual([{ id: authority.provinceId, name: 'Tỉnh ủy giả định' }]);
  expect((await table('by[]=origin&by[]=nature')).cells).toEqual([
    { keys: ['registered', 'breakthrough'], count: 3 },
  ]);
  expect((await table('by[]=block&by[]=group')).cells).toEqual([{ keys: ['government', 'staff'], count: 3 }]);
  // Both lead departments; the level of the second is not announced.
  expect((await table('by[]=level&count=officials')).cells).toEqual([
    { keys: ['good'], count: 1 },
    { keys: [null], count: 1 },
  ]);
  expect((await table('by[]=level')).cells).toEqual([{ keys: ['good'], count: 3 }]);
  expect((await table('by[]=state&where[state][]=finished&where[level][]=good')).cells).toEqual([
    { keys: ['finished'], count: 1 },
  ]);
  expect((await table('by[]=state&where[level][]=completed')).cells).toEqual([]);

  const shared = await people.owner.post('/tasks/register', {
    campaignId: authority.campaignId,
    ownerIds: authority.subjectIds,
    title: 'Việc chung của hai người',
    nature: 'innovation',
    horizon: authority.pack.settings.horizons.value[0],
    expectedProduct: 'Sản phẩm chung',
    dueOn: '2026-12-30',
    indicators: [{ name: 'Hồ sơ', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '1' } }],
  });
  expect((await table('by[]=nature&where[nature][]=innovation')).cells).toEqual([]);
  await people.owner.post(`/tasks/${shared.id}/submit`, { version: 1 });
  await people.specialist.post(`/tasks/${shared.id}/opinions`, { version: 2, opinion: 'endorse' });
  await people.leader.post('/decisions/assign', {
    campaignId: authority.campaignId,
    ...paper('06-QĐ/TU', '2026-12-07'),
    tasks: [{ taskId: shared.id, version: 3 }],
  });
  expect((await table('by[]=nature&where[nature][]=innovation')).cells).toEqual([
    { keys: ['innovation'], count: 1 },
  ]);
  const years = await people.leader.get(`/units/${authority.provinceId}/years?fromYear=2026&toYear=2026`);
  expect(years.years).toEqual([
    {
      year: 2026,
      assigned: 4,
      finished: 1,
      unfinished: 1,
      carriedOver: 0,
      ongoing: 2,
      continued: 0,
      finishedShare: '25.00',
      levels: [{ kind: 'official', level: 'good', subjects: 1 }],
    },
  ]);
});

it('refuses dimensions that are not counted, and figures of others', async () => {
  const { leader, owner, member } = people;
  expect(await leader.refusal('GET', '/statistics?by[]=origin&count=officials')).toMatchObject({
    params: {
      path: 'by',
      problem: 'unknownOption',
      given: 'origin',
      limit: 'year, block, authority, group, level',
    },
  });
  expect(await leader.refused('GET', '/statistics?by[]=year&by[]=block&by[]=group')).toEqual([
    422,
    'invalidValue',
  ]);
  expect(await leader.refused('GET', '/statistics?by[]=name')).toEqual([422, 'invalidValue']);
  const elsewhere = authority.departmentId;
  expect(await leader.refused('GET', `/statistics?by[]=year&where[authority][]=${elsewhere}`)).toEqual([
    404,
    'notFound',
  ]);
  expect(await leader.refused('GET', `/statistics?by[]=year&campaignIds[]=${elsewhere}`)).toEqual([
    404,
    'notFound',
  ]);
  expect(await leader.refused('GET', `/units/${elsewhere}/years`)).toEqual([404, 'notFound']);
  for (const stranger of [owner, member, admin]) {
    expect((await stranger.get('/statistics?by[]=year')).cells).toEqual([]);
    expect(await stranger.refused('GET', `/units/${authority.provinceId}/years`)).toEqual([404, 'notFound']);
  }
});

it('counts work carried over into the next year once in the term', async () => {
  const { specialist, leader } = people;
  const unfinished = await assignedTo('Việc chuyển sang năm sau');
  await specialist.post(`/tasks/${unfinished}/close`, { version: 4, outcome: 'closeUnfinished' });
  const next = await specialist.post('/campaigns', {
    authorityId: authority.provinceId,
    title: 'Giao việc năm sau',
    packId: 'nd-335-2025',
    periodFrom: '2026-12-01',
    periodTo: '2027-12-31',
    previousId: authority.campaignId,
  });
  const { officialId: successorId } = await people.successor.get('/me');
  const { posts } = await people.successor.get(`/officials/${successorId}/dossier`);
  const { ids } = await specialist.post(`/campaigns/${next.id}/subjects`, {
    subjects: [{ kind: 'official', officialId: successorId, postId: posts[0].postId, groupId: 'staff' }],
  });
  const carried = await specialist.post('/tasks/carry-over', {
    ...proposal('Việc chuyển sang năm sau'),
    campaignId: next.id,
    ownerIds: ids,
    dueOn: '2027-06-30',
    carriedFromId: unfinished,
    carriedFromVersion: 5,
  });
  await specialist.post(`/tasks/${carried.id}/opinions`, { version: 1, opinion: 'endorse' });
  await leader.post('/decisions/assign', {
    campaignId: next.id,
    ...paper('08-QĐ/TU', '2026-12-07'),
    tasks: [{ taskId: carried.id, version: 2 }],
  });
  // Of the second head of department: what he shares is led by the first; the carried one of 2026 goes on in 2027.
  const count = async (query: string) => {
    const { cells } = await leader.get(`/statistics?${query}`);
    return Object.fromEntries(cells.map((cell: Body) => [cell.keys.join(' '), cell.count]));
  };
  expect(await count('by[]=year')).toEqual({ 2026: 5, 2027: 1 });
  // Going on: one of 2026 and the shared one, and the one carried over, which counts as it stands in 2027.
  expect(await count('by[]=state')).toEqual({ assigned: 3, finished: 1, unfinished: 1 });
  expect(await count('by[]=authority')).toEqual({ [authority.provinceId]: 5 });
  expect(await count('by[]=state&where[year][]=2026')).toEqual({
    assigned: 2,
    carriedOver: 1,
    finished: 1,
    unfinished: 1,
  });
  expect(await count(`by[]=authority&campaignIds[]=${authority.campaignId}`)).toEqual({
    [authority.provinceId]: 5,
  });
  expect(await count(`by[]=state&campaignIds[]=${next.id}`)).toEqual({ assigned: 1 });
  expect(await count('by[]=year&by[]=state&where[state][]=carriedOver')).toEqual({ '2026 carriedOver': 1 });

  const own = await people.successor.get(`/officials/${successorId}/dossier`);
  const none = { finished: 0, unfinished: 0, finishedShare: '0.00' };
  // With the task he shares, one assigned and going on in 2026; one carried over from there into 2027.
  expect(own.years).toEqual([
    { year: 2026, assigned: 2, carriedOver: 1, ongoing: 1, continued: 0, levels: [], ...none },
    { year: 2027, assigned: 1, carriedOver: 0, ongoing: 1, continued: 1, levels: [], ...none },
  ]);
  expect(own.term).toEqual({ assigned: 2, carriedOver: 0, ongoing: 2, ...none });
  const { years, term } = await leader.get(`/units/${authority.provinceId}/years`);
  expect(years.map((year: Body) => [year.year, year.assigned, year.carriedOver, year.continued])).toEqual([
    [2026, 5, 1, 0],
    [2027, 1, 0, 1],
  ]);
  expect(term).toMatchObject({
    assigned: 5,
    finished: 1,
    carriedOver: 0,
    ongoing: 3,
    finishedShare: '20.00',
  });
});

/** Work of the second head of department, brought to where it is assigned. */
async function assignedTo(title: string): Promise<string> {
  const task = await people.successor.post('/tasks/register', proposal(title));
  await people.successor.post(`/tasks/${task.id}/submit`, { version: 1 });
  await people.specialist.post(`/tasks/${task.id}/opinions`, { version: 2, opinion: 'endorse' });
  await people.leader.post('/decisions/assign', {
    campaignId: authority.campaignId,
    ...paper('07-QĐ/TU', '2026-12-07'),
    tasks: [{ taskId: task.id, version: 3 }],
  });
  return task.id;
}

function proposal(title: string) {
  return { ...madeUpTask(authority, title), ownerIds: [authority.subjectIds[1]] };
}

it('shows everything to the authority he is under now, and to the one before its own part', async () => {
  const since = { validFrom: '2020-01-01' };
  const other = await admin.post('/units', {
    name: 'Tỉnh ủy giả định thứ hai',
    kind: 'partyCommittee',
    tree: 'party',
    block: 'party',
    ...since,
  });
  const post = await admin.post('/posts', {
    unitId: other.id,
    title: 'Phó bí thư giả định',
    kind: 'deputySecretary',
    isHead: false,
    managedById: other.id,
    ...since,
  });
  for (const kind of ['leader', 'specialist'])
    await system.openAccount(admin, `${kind}2`, { powers: [{ kind, unitId: other.id }] });
  const there = await system.signIn('leader2');
  expect(await there.refused('GET', `/officials/${officialId}/dossier`)).toEqual([404, 'notFound']);
  await admin.post('/tenures', { officialId, postId: post.id, from: '2026-12-01' });
  const { posts } = await dossier();
  const left = posts.find((held: Body) => held.title === 'Giám đốc Sở số 1');
  await admin.post(`/tenures/${left.tenureId}/end`, { from: '2026-12-07', reason: 'Điều động' });

  const specialist = await system.signIn('specialist2');
  const campaign = await specialist.post('/campaigns', {
    authorityId: other.id,
    title: 'Giao việc năm 2027',
    packId: 'nd-335-2025',
    periodFrom: '2026-12-01',
    periodTo: '2027-12-31',
  });
  await specialist.post(`/campaigns/${campaign.id}/subjects`, {
    subjects: [{ kind: 'official', officialId, postId: post.id, groupId: 'staff' }],
  });
  const titles = async (caller = people.owner) =>
    (await dossier(caller)).campaigns.map((part: Body) => part.campaignTitle);
  expect(await titles()).toEqual(['Giao việc năm 2027', 'Giao việc năm 2026']);
  expect(await titles(there)).toEqual(['Giao việc năm 2027', 'Giao việc năm 2026']);
  expect(await titles(people.leader)).toEqual(['Giao việc năm 2026']);
  // The list of an authority stays its own.
  expect((await there.get('/consequences')).consequences).toEqual([]);
});
