import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAuthority, madeUpTask, type MadeUpAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** One search over everything a person may see, and over nothing else. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  people = await authority.signIn();
  await people.owner.post('/tasks/register', madeUpTask(authority, 'Đường liên xã Bản Mới đến Thượng Lâm'));
  for (let number = 10; number < 20; number += 1)
    await people.owner.post('/tasks/register', madeUpTask(authority, `Số hóa hồ sơ đợt ${number}`));
});
afterAll(() => system.close());

const search = (by: Caller, text: string) => by.get(`/search?text=${encodeURIComponent(text)}`);
const none = { tasks: [], officials: [], units: [], campaigns: [], packs: [] };

it('finds work by words in any order, without accents and case', async () => {
  for (const text of ['duong lien xa', 'THUONG LAM đường', '  bản   MOI ']) {
    const found = await search(people.owner, text);
    expect(found.tasks).toEqual([
      {
        id: expect.any(String),
        title: 'Đường liên xã Bản Mới đến Thượng Lâm',
        state: 'draft',
        campaignTitle: 'Giao việc năm 2026',
      },
    ]);
  }
  expect((await search(people.owner, 'duong thuy')).tasks).toEqual([]);
});

it('gives eight of a kind at most, the newest work first', async () => {
  const { tasks } = await search(people.owner, 'so hoa');
  expect(tasks.map(({ title }: { title: string }) => title)).toEqual(
    [19, 18, 17, 16, 15, 14, 13, 12].map((number) => `Số hóa hồ sơ đợt ${number}`),
  );
});

it('finds people with their posts, units, campaigns and regulations for who keeps the authority', async () => {
  const people2 = await search(people.specialist, 'gia dinh 02');
  expect(people2.officials).toEqual([
    {
      id: expect.any(String),
      fullName: 'Nguyễn Giả Định 02',
      posts: [{ title: 'Giám đốc Sở số 2', unitName: 'Sở giả định số 2' }],
    },
  ]);
  expect(
    (await search(people.specialist, 'so gia dinh')).units.map((it: { name: string }) => it.name),
  ).toEqual(['Sở giả định số 1', 'Sở giả định số 2']);
  expect((await search(people.specialist, 'giao viec 2026')).campaigns).toMatchObject([
    { id: authority.campaignId, title: 'Giao việc năm 2026', authorityName: 'Tỉnh ủy giả định' },
  ]);
  expect((await search(people.specialist, 'nd 335')).packs.map((it: { id: string }) => it.id)).toEqual([
    'nd-335-2025',
  ]);
});

it('shows an official his own and no other work, person or unit', async () => {
  expect((await search(people.successor, 'so hoa')).tasks).toEqual([]);
  expect((await search(people.successor, 'gia dinh')).officials).toMatchObject([
    { fullName: 'Nguyễn Giả Định 02' },
  ]);
  expect((await search(people.successor, 'so gia dinh')).units).toEqual([]);
  const admin = await system.signIn('admin');
  expect(await search(admin, 'so hoa')).toEqual(none);
});

it('takes signs of patterns as they are, and nothing for nothing', async () => {
  expect(await search(people.specialist, '%')).toEqual(none);
  expect(await search(people.specialist, '_')).toEqual(none);
  expect(await search(people.specialist, '   ')).toEqual(none);
  expect(await system.stranger.refused('GET', '/search?text=a')).toEqual([401, 'signInNeeded']);
});
