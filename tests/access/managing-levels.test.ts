import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/**
 * Province, commune below it; a person who holds a post of each. With posts at several levels the highest managing level
 * decides: it assigns him work and delegates for him by paper, and the level below does not.
 */
let system: ThrowAwaySystem;
let admin: Caller;
let ids: { province: string; commune: string; both: string; single: string; posts: Record<string, string> };
let specialists: Record<'province' | 'commune', Caller>;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  admin = await system.signIn('admin');
  const unit = async (name: string, parentId?: string) =>
    (
      await admin.post('/units', {
        name,
        kind: 'partyCommittee',
        tree: 'party',
        block: 'party',
        validFrom: '2020-01-01',
        ...(parentId === undefined ? {} : { parentId }),
      })
    ).id as string;
  const province = await unit('Tỉnh ủy giả định');
  const commune = await unit('Đảng ủy xã giả định', province);
  const post = async (title: string, unitId: string, managedById: string) =>
    (
      await admin.post('/posts', {
        unitId,
        title,
        kind: 'head',
        isHead: false,
        managedById,
        validFrom: '2020-01-01',
      })
    ).id as string;
  const posts = {
    upper: await post('Tỉnh ủy viên', province, province),
    lower: await post('Bí thư xã', commune, commune),
    other: await post('Phó Bí thư xã', commune, commune),
  };
  const person = async (fullName: string, ...held: string[]) => {
    const { id } = await admin.post('/officials', { fullName, enteredById: commune, madeUp: true });
    for (const postId of held) await admin.post('/tenures', { officialId: id, postId, from: '2020-01-01' });
    return id as string;
  };
  ids = {
    province,
    commune,
    posts,
    both: await person('Nguyễn Hai Cấp', posts.upper, posts.lower),
    single: await person('Nguyễn Một Cấp', posts.other),
  };
  for (const [name, unitId] of Object.entries({ province, commune }))
    await system.openAccount(admin, name, { powers: [{ kind: 'specialist', unitId }] });
  await system.openAccount(admin, 'assistant', {});
  specialists = { province: await system.signIn('province'), commune: await system.signIn('commune') };
});
afterAll(() => system.close());

const campaignOf = async (level: 'province' | 'commune') => {
  const { id } = await specialists[level].post('/campaigns', {
    authorityId: ids[level],
    title: 'Đợt giả định',
    packId: 'tuyen-quang-2020',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  });
  return id as string;
};

it('is the highest level that takes him into its campaign', async () => {
  const { pack } = await admin.get('/packs/tuyen-quang-2020');
  const groupId = pack.groups[0].id;
  const official = (officialId: string, postId = '') => ({
    subjects: [{ kind: 'official', officialId, postId, groupId }],
  });
  const commune = `/campaigns/${await campaignOf('commune')}/subjects`;
  const province = `/campaigns/${await campaignOf('province')}/subjects`;
  expect(
    await specialists.commune.refusal('POST', commune, official(ids.both, ids.posts['lower'])),
  ).toMatchObject({
    kind: 'invalidValue',
    params: { problem: 'managedHigher', limit: 'Tỉnh ủy giả định' },
  });
  expect(
    (await specialists.commune.post(commune, official(ids.single, ids.posts['other']))).ids,
  ).toHaveLength(1);
  expect(
    (await specialists.province.post(province, official(ids.both, ids.posts['upper']))).ids,
  ).toHaveLength(1);
});

it('is the highest level that delegates for him by paper', async () => {
  const given = (officialId: string) => ({
    officialId,
    userName: 'assistant',
    scopes: ['reports'],
    from: '2026-03-02',
    to: '2026-12-31',
    paperNumber: '12-CV',
  });
  expect(await specialists.commune.refused('POST', '/delegations', given(ids.both))).toEqual([
    403,
    'notAllowed',
  ]);
  await specialists.province.post('/delegations', given(ids.both));
  await specialists.commune.post('/delegations', given(ids.single));
});

it('is the highest level that reads his whole dossier; the level below reads its own part', async () => {
  const authoritiesIn = async (caller: Caller, officialId: string) =>
    (await caller.get(`/officials/${officialId}/dossier?reason=thu`)).campaigns.map(
      (part: { authorityName: string }) => part.authorityName,
    );
  expect(await authoritiesIn(specialists.province, ids.both)).toEqual(['Tỉnh ủy giả định']);
  expect(await authoritiesIn(specialists.commune, ids.both)).toEqual([]);
  expect(await authoritiesIn(specialists.commune, ids.single)).toEqual(['Đảng ủy xã giả định']);
});

it('lets a power come with a post: it begins and ends with the tenure', async () => {
  const { id: officialId } = await admin.post('/officials', {
    fullName: 'Nguyễn Thôi Chức',
    enteredById: ids.commune,
    madeUp: true,
  });
  const { id: tenureId } = await admin.post('/tenures', {
    officialId,
    postId: ids.posts['other'],
    from: '2026-04-01',
  });
  const power = { kind: 'leader', unitId: ids.commune, tenureId };
  await system.openAccount(admin, 'thoi-chuc', { officialId, powers: [power] });
  const kindsOn = async (day: string) => {
    system.setDay(day);
    const { powers } = await (await system.signIn('thoi-chuc')).get('/me');
    return powers.map(({ kind }: { kind: string }) => kind);
  };
  expect(await kindsOn('2026-03-31')).toEqual([]);
  expect(await kindsOn('2026-04-01')).toEqual(['leader']);
  const again = await system.signIn('admin');
  await again.post(`/tenures/${tenureId}/end`, { from: '2026-05-01', reason: 'Thôi giữ chức vụ' });
  expect(await kindsOn('2026-04-30')).toEqual(['leader']);
  expect(await kindsOn('2026-05-01')).toEqual([]);

  // A power comes with a tenure of its own account's official only.
  const later = await system.signIn('admin');
  const { accounts } = await later.get('/accounts?search=assistant');
  expect(await later.refused('POST', `/accounts/${accounts[0].id}/powers`, power)).toEqual([404, 'notFound']);
});
