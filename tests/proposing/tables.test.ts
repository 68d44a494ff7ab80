import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type MadeUpAuthority } from '#tests/system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';

/** Proposals worked on as a table: read whole, saved all or none, taken on together, compared with other work. */

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
});
afterAll(() => system.close());

const work = (title: string, more: object = {}) => ({
  title,
  nature: 'breakthrough',
  horizon: 'oneYear',
  expectedProduct: 'Sản phẩm giả định',
  dueOn: '2026-11-30',
  indicators: [{ name: 'Hồ sơ', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '2000.5' } }],
  ...more,
});
const fresh = (title: string, more: object = {}) => ({
  ...work(title, more),
  owners: [{ subjectId: authority.subjectIds[0] }],
});
const path = () => `/campaigns/${authority.campaignId}/proposals`;
interface Shown {
  id: string;
  version: number;
  title: string;
  state: string;
  actions: string[];
}
const shown = async (): Promise<Shown[]> =>
  (await (await authority.signIn()).specialist.get(path())).proposals;
const named = async (...titles: string[]) =>
  (await shown())
    .filter(({ title }) => titles.includes(title))
    .map(({ id, version }) => ({ taskId: id, version }));

describe('a table of proposals', () => {
  it('is saved with new rows, and shows them whole', async () => {
    const { specialist } = await authority.signIn();
    const { saved } = await specialist.post(path(), { rows: [fresh('Việc một'), fresh('Việc hai')] });
    expect(saved).toEqual([
      { row: 1, taskId: expect.any(String), version: 1 },
      { row: 2, taskId: expect.any(String), version: 1 },
    ]);
    const { proposals, ways, next } = await specialist.get(path());
    expect(next).toBeNull();
    expect(ways).toEqual(['register', 'order', 'add', 'carryOver']);
    expect(proposals[0]).toMatchObject({
      title: 'Việc một',
      state: 'draft',
      owners: [{ fullName: 'Nguyễn Giả Định 01' }],
      indicators: [
        { name: 'Hồ sơ', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '2000.5' } },
      ],
      opinions: [],
      actions: ['revise'],
    });
    const first = await specialist.get(`${path()}?limit=1`);
    expect(first.next).toBe(first.proposals[0].id);
    const second = await specialist.get(`${path()}?limit=1&after=${first.next}`);
    expect(second.proposals.map((row: Shown) => row.title)).toEqual(['Việc hai']);
  });

  it('changes rows and enters others in one act', async () => {
    const { specialist } = await authority.signIn();
    const [one] = await named('Việc một');
    const { saved } = await specialist.post(path(), {
      rows: [fresh('Việc ba'), { ...one, ...work('Việc một', { dueOn: '2026-12-15' }) }],
    });
    expect(saved.map(({ row, version }: { row: number; version: number }) => [row, version])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect((await shown()).map(({ title }) => title)).toEqual(['Việc một', 'Việc hai', 'Việc ba']);
    expect((await system.verifyLog()).faults).toEqual([]);
  });

  it('names every faulty row, changed or new, and saves none', async () => {
    const { specialist } = await authority.signIn();
    const [one, two] = await named('Việc một', 'Việc hai');
    const rows = [
      { ...one, ...work('Việc một đổi tên') },
      fresh('Việc bốn', { nature: 'tốt' }),
      { ...two, version: 7, ...work('Việc hai') },
      fresh('Việc ba'),
      { ...two, ...work('Việc hai', { dueOn: 'mai' }) },
    ];
    const { kind, params } = await specialist.refusal('POST', path(), { rows });
    expect(kind).toBe('faultyRows');
    expect(
      params.faults.map(({ row, refusal }: { row: number; refusal: { kind: string } }) => [
        row,
        refusal.kind,
      ]),
    ).toEqual([
      [2, 'invalidValue'],
      [3, 'versionConflict'],
      [4, 'duplicate'],
      [5, 'invalidValue'],
    ]);
    expect((await shown()).map(({ title }) => title)).toEqual(['Việc một', 'Việc hai', 'Việc ba']);
  });

  it('is for those who keep the campaign', async () => {
    const { owner, leader } = await authority.signIn();
    expect(await owner.refused('GET', path())).toEqual([404, 'notFound']);
    expect(await owner.refused('POST', path(), { rows: [fresh('Việc năm')] })).toEqual([404, 'notFound']);
    expect(await leader.refused('POST', path(), { rows: [fresh('Việc năm')] })).toEqual([403, 'notAllowed']);
  });
});

describe('a step with many proposals', () => {
  it('is foreseen: what each comes to, what is refused and why; nothing is done', async () => {
    const { specialist, owner } = await authority.signIn();
    const [one, two] = await named('Việc một', 'Việc hai');
    if (one === undefined || two === undefined) throw new Error('no proposals');
    await owner.post(`/tasks/${one.taskId}/submit`, { version: one.version });
    const tasks = await named('Việc một', 'Việc hai');
    const plan = { action: 'endorse', tasks, dryRun: true };
    const foreseen = await specialist.post(`${path()}/step`, plan);
    expect(foreseen.steps).toEqual([{ taskId: one.taskId, state: 'endorsed' }]);
    expect(foreseen.refused).toMatchObject([{ row: 2, taskId: two.taskId, refusal: { kind: 'wrongState' } }]);
    expect((await shown()).map(({ state }) => state)).toEqual(['submitted', 'draft', 'draft']);
  });

  it('is taken with all or none', async () => {
    const { specialist } = await authority.signIn();
    const all = await named('Việc một', 'Việc hai');
    expect(await specialist.refused('POST', `${path()}/step`, { action: 'endorse', tasks: all })).toEqual([
      422,
      'faultyRows',
    ]);
    const tasks = await named('Việc một');
    const bare = await specialist.refusal('POST', `${path()}/step`, { action: 'return', tasks });
    expect(bare.params.faults[0].refusal.kind).toBe('reasonNeeded');
    await specialist.post(`${path()}/step`, { action: 'return', reason: 'Nêu rõ nơi làm', tasks });
    const [first] = (await specialist.get(path())).proposals;
    expect(first.state).toBe('returned');
    expect(first.opinions).toEqual([{ kind: 'return', reason: 'Nêu rõ nơi làm', at: expect.any(String) }]);
  });

  it('is not for strangers to the campaign', async () => {
    const { leader } = await authority.signIn();
    const tasks = await named('Việc hai');
    const foreseen = await leader.post(`${path()}/step`, { action: 'submit', tasks, dryRun: true });
    expect(foreseen.refused).toMatchObject([{ row: 1, refusal: { kind: 'notAllowed' } }]);
    const { stranger } = system;
    expect(await stranger.refused('POST', `${path()}/step`, { action: 'submit', tasks })).toEqual([
      401,
      'signInNeeded',
    ]);
  });
});

it('finds proposals that are like other work, each pair once', async () => {
  const { specialist, owner } = await authority.signIn();
  await specialist.post(path(), {
    rows: [
      fresh('Cấp nước sạch cho ba bản đầu nguồn'),
      { ...fresh('Cấp nước sạch cho bốn bản đầu nguồn'), owners: [{ subjectId: authority.subjectIds[1] }] },
    ],
  });
  const { pairs } = await specialist.get(`/campaigns/${authority.campaignId}/duplicates`);
  const likeWater = pairs.filter(({ proposal }: { proposal: Shown }) =>
    proposal.title.startsWith('Cấp nước'),
  );
  expect(likeWater).toMatchObject([
    {
      proposal: { title: 'Cấp nước sạch cho bốn bản đầu nguồn', lead: 'Nguyễn Giả Định 02' },
      other: {
        title: 'Cấp nước sạch cho ba bản đầu nguồn',
        lead: 'Nguyễn Giả Định 01',
        periodFrom: '2026-01-01',
      },
    },
  ]);
  expect(likeWater[0].likeness).toBeGreaterThan(0.7);
  expect(await owner.refused('GET', `/campaigns/${authority.campaignId}/duplicates`)).toEqual([
    404,
    'notFound',
  ]);
});

describe('setting up a campaign', () => {
  it('tells of a campaign with its rules, and what each can do with it', async () => {
    const { specialist, owner, leader } = await authority.signIn();
    const campaign = await specialist.get(`/campaigns/${authority.campaignId}`);
    expect(campaign).toMatchObject({
      authorityName: 'Tỉnh ủy giả định',
      previous: null,
      packId: 'tuyen-quang-2020',
    });
    expect(campaign.actions.changeSubjects).toBe(true);
    expect((await leader.get(`/campaigns/${authority.campaignId}`)).actions).toMatchObject({
      changeSubjects: false,
      ways: ['order', 'add'],
    });
    expect((await owner.get(`/campaigns/${authority.campaignId}`)).actions.ways).toEqual([]);
  });

  it('names whom it can take in, with the group of the year before', async () => {
    const { specialist, leader } = await authority.signIn();
    const next = await specialist.post('/campaigns', {
      authorityId: authority.provinceId,
      title: 'Đợt sau',
      packId: 'tuyen-quang-2020',
      periodFrom: '2027-01-01',
      periodTo: '2027-12-31',
      previousId: authority.campaignId,
    });
    const here = await specialist.get(`/campaigns/${authority.campaignId}/candidates`);
    const groupId = here.candidates[0].groupId;
    expect(groupId).toEqual(expect.any(String));
    const { candidates } = await specialist.get(`/campaigns/${next.id}/candidates`);
    expect(
      candidates.map((it: { fullName: string; groupId: null; suggestedGroupId: string }) => [
        it.fullName,
        it.groupId,
        it.suggestedGroupId,
      ]),
    ).toEqual([
      ['Nguyễn Giả Định 01', null, groupId],
      ['Nguyễn Giả Định 02', null, groupId],
    ]);
    expect(await leader.refused('GET', `/campaigns/${authority.campaignId}/candidates`)).toEqual([
      403,
      'notAllowed',
    ]);
  });
});
