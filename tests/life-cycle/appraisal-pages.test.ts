import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 4 });
  const specialist = await system.signIn('specialist');
  await specialist.post(`/campaigns/${authority.campaignId}/subjects`, {
    subjects: [
      { kind: 'unit', unitId: authority.departmentId, groupId: authority.pack.groups[0].id },
      { kind: 'unit', unitId: authority.provinceId, groupId: authority.pack.groups[0].id },
    ],
  });
  await specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
});
afterAll(() => system.close());

/** The pages of a list to its end, each with its rows by whom they are about. */
async function pages(userName: string, limit: number): Promise<{ ids: string[]; names: string[] }[]> {
  const caller = await system.signIn(userName);
  const found = [];
  let after = '';
  for (;;) {
    const { appraisals, next } = await caller.get(
      `/campaigns/${authority.campaignId}/appraisals?limit=${limit}${after}`,
    );
    found.push({
      ids: appraisals.map((row: { id: string }) => row.id),
      names: appraisals.map(
        (row: { fullName: string | null; unitName: string }) => row.fullName ?? row.unitName,
      ),
    });
    if (next === null) return found;
    after = `&after[id]=${next.id}`;
  }
}

it('gives every appraisal once, people by name and then units, in the order of the whole list', async () => {
  const three = await pages('specialist', 2);
  expect(three.map(({ names }) => names)).toEqual([
    ['Nguyễn Giả Định 01', 'Nguyễn Giả Định 02'],
    ['Nguyễn Giả Định 03', 'Nguyễn Giả Định 04'],
    ['Sở giả định số 1', 'Tỉnh ủy giả định'],
  ]);
  const [whole, ...more] = await pages('specialist', 200);
  expect(more).toEqual([]);
  expect(three.flatMap(({ ids }) => ids)).toEqual(whole?.ids);
  expect(new Set(whole?.ids).size).toBe(6);
});

it('pages what an official and a member of the council may see, and no more', async () => {
  expect((await pages('successor', 1)).map(({ names }) => names)).toEqual([['Nguyễn Giả Định 02']]);
  const owner = await pages('owner', 1);
  expect(owner.map(({ names }) => names)).toEqual([['Nguyễn Giả Định 01'], ['Sở giả định số 1']]);
  const member = await pages('member', 4);
  expect(member.map(({ names }) => names.length)).toEqual([4, 2]);
});

it('goes on from nowhere after an appraisal of another campaign, and takes no page over 200', async () => {
  const specialist = await system.signIn('specialist');
  const list = `/campaigns/${authority.campaignId}/appraisals`;
  const elsewhere = '01990000-0000-7000-8000-000000000000';
  expect(await specialist.get(`${list}?after[id]=${elsewhere}`)).toEqual({ appraisals: [], next: null });
  expect(await specialist.refused('GET', `${list}?limit=201`)).toEqual([422, 'invalidValue']);
});
