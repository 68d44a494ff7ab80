import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAuthority, type MadeUpAuthority } from '#tests/system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let admin: Caller;
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;
let director: Body;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-11-20');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  admin = await system.signIn('admin');
  const { officials } = await admin.get(`/officials?unitId=${authority.departmentId}`);
  director = officials[0];
});
afterAll(() => system.close());

it('lists people by the given name in Vietnamese order, a page at a time', async () => {
  const enter = (fullName: string) =>
    admin.post('/officials', { fullName, enteredById: authority.provinceId, madeUp: true });
  for (const name of ['Lò Thử Ưng', 'Lò Thử Ánh', 'Lò Thử Ảnh', 'Lò Thử Đào', 'Lò Thử Dung', 'Lò Thử Ân'])
    await enter(name);
  const names = ['Lò Thử Ảnh', 'Lò Thử Ánh', 'Lò Thử Ân', 'Lò Thử Dung', 'Lò Thử Đào', 'Lò Thử Ưng'];
  const first = await admin.get('/officials?search=lo%20thu&limit=4');
  expect(first.officials.map((one: Body) => one.fullName)).toEqual(names.slice(0, 4));
  const { sortName, id } = first.next;
  const second = await admin.get(
    `/officials?search=lo%20thu&limit=4&after[sortName]=${encodeURIComponent(sortName)}&after[id]=${id}`,
  );
  expect(second.officials.map((one: Body) => one.fullName)).toEqual(names.slice(4));
  expect(second.next).toBeNull();
});

it('ends a tenure on a day: before it he held the post, from it on he does not', async () => {
  const [post] = director.posts;
  const end = `/tenures/${post.tenureId}/end`;
  expect(
    (await admin.refusal('POST', end, { from: '2020-01-01', reason: 'Điều động' })).params,
  ).toMatchObject({
    path: 'from',
    problem: 'tooEarly',
    limit: '2020-01-01',
  });
  const next = await admin.post('/posts', {
    unitId: authority.provinceId,
    title: 'Phó Trưởng ban giả định',
    kind: 'deputy',
    isHead: false,
    managedById: authority.provinceId,
    validFrom: '2026-01-01',
  });
  await admin.post(end, { from: '2026-04-16', reason: 'Điều động theo quyết định giả định số 5' });
  await admin.post('/tenures', { officialId: director.id, postId: next.id, from: '2026-04-16' });
  expect((await admin.refusal('POST', end, { from: '2026-05-01', reason: 'Lần nữa' })).params).toMatchObject({
    problem: 'alreadyEnded',
    limit: '2026-04-16',
  });

  const holders = async (unitId: string, asOf: string) =>
    (await admin.get(`/posts?unitId=${unitId}&asOf=${asOf}`)).posts.flatMap((one: Body) =>
      one.holders.map((holder: Body) => holder.officialId),
    );
  expect(await holders(authority.departmentId, '2026-04-15')).toEqual([director.id]);
  expect(await holders(authority.departmentId, '2026-04-16')).toEqual([]);
  expect(await holders(authority.provinceId, '2026-04-16')).toEqual([director.id]);
});

it('tells the months of a person in two units', async () => {
  const { held } = await admin.get(`/officials/${director.id}?from=2026-01-01&to=2026-06-30`);
  expect(held.units).toEqual([
    {
      unitId: authority.provinceId,
      days: 76,
      wholeMonths: 2,
      begunMonths: [{ month: '2026-04', days: 15, of: 30 }],
    },
    {
      unitId: authority.departmentId,
      days: 105,
      wholeMonths: 3,
      begunMonths: [{ month: '2026-04', days: 15, of: 30 }],
    },
  ]);
  expect(held).toMatchObject({ overlaps: [], daysWithout: 0 });
});

it('lets an official read his own posts and nobody else’s', async () => {
  const { owner } = await authority.signIn();
  expect((await owner.get(`/officials/${director.id}`)).posts).toHaveLength(2);
  const { officials } = await admin.get('/officials?search=gia%20dinh%2002');
  expect(await owner.refused('GET', `/officials/${officials[0].id}`)).toEqual([403, 'notAllowed']);
  expect(await owner.refused('GET', '/officials')).toEqual([403, 'notAllowed']);
});

it('refuses a post or a unit that begins before the unit it belongs to', async () => {
  const early = { kind: 'department', validFrom: '2019-12-31' };
  expect(
    (
      await admin.refusal('POST', '/units', {
        ...early,
        name: 'Chi cục giả định',
        tree: 'government',
        block: 'government',
        parentId: authority.departmentId,
      })
    ).params,
  ).toMatchObject({ path: 'validFrom', problem: 'tooEarly', limit: '2020-01-01' });
  expect(
    (
      await admin.refusal('POST', '/posts', {
        ...early,
        title: 'Chi cục trưởng',
        isHead: true,
        unitId: authority.departmentId,
        managedById: authority.provinceId,
      })
    ).params,
  ).toMatchObject({ path: 'validFrom', problem: 'tooEarly', limit: '2020-01-01' });
});

it('refuses to end one’s own tenure', async () => {
  const { officials } = await admin.get('/officials?search=gia%20dinh%2002');
  const [second] = officials;
  await system.openAccount(admin, 'own-specialist', {
    officialId: second.id,
    powers: [{ kind: 'specialist', unitId: authority.provinceId }],
  });
  const own = await system.signIn('own-specialist');
  const end = `/tenures/${second.posts[0].tenureId}/end`;
  expect(await own.refused('POST', end, { from: '2026-12-01', reason: 'Tự mình' })).toEqual([
    403,
    'conflictOfInterest',
  ]);
});
