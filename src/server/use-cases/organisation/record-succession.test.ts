import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  databases,
  loadThrowAwaySystem,
  type ThrowAwaySystem,
} from '#tests/system/throw-away-system.ts';

/** Acts of succession on made-up units, over HTTP. */
describe.each(databases)('on %s', (database) => {
  let system: ThrowAwaySystem;
  let admin: Caller;
  let province: string;
  beforeAll(async () => {
    system = await loadThrowAwaySystem(database);
    admin = await system.signIn('admin');
    province = await createUnit('Tỉnh Giả Định', 'province');
  });
  afterAll(() => system.close());

  let codes = 100;
  async function createUnit(name: string, kind: string, parentId?: string): Promise<string> {
    codes += 1;
    const unit = {
      name,
      kind,
      code: `${codes}`,
      tree: 'government',
      block: 'government',
      validFrom: '2020-01-01',
      ...(parentId === undefined ? {} : { parentId }),
    };
    return (await admin.post('/units', unit)).id;
  }

  const paper = { number: '1/NQ', signedOn: '2025-06-16', signedBy: 'Người ký giả định', title: 'Sắp xếp' };
  const on = '2025-07-01';

  const namesOf = async (query: string) =>
    (await admin.get(`/units?limit=200&${query}`)).units.map((unit: { name: string }) => unit.name);

  describe('recording a succession', () => {
    it('merges units on a day: both days stay right, posts and tenures end, units below move on', async () => {
      const one = await createUnit('Xã Một', 'commune', province);
      const two = await createUnit('Xã Hai', 'commune', province);
      const school = await createUnit('Trường Một', 'school', one);
      const post = await admin.post('/posts', {
        unitId: one,
        title: 'Chủ tịch',
        kind: 'chair',
        isHead: true,
        managedById: province,
        validFrom: '2020-01-01',
      });
      const official = await admin.post('/officials', {
        fullName: 'Trần Giả Định',
        enteredById: province,
        madeUp: true,
      });
      await admin.post('/tenures', { officialId: official.id, postId: post.id, from: '2020-01-01' });

      const act = await admin.post('/successions', {
        kind: 'merge',
        on,
        paper,
        predecessors: [{ unitId: one }, { unitId: two }],
        successors: [{ name: 'Xã Một Hai', formedFrom: 'Xã Một, Xã Hai' }],
      });
      expect(act).toMatchObject({ endedPosts: 1, endedTenures: 1, movedUnits: 1 });
      expect(await namesOf(`parentId=${province}&asOf=2025-06-30`)).toEqual(['Xã Hai', 'Xã Một']);
      expect(await namesOf(`parentId=${province}&asOf=2025-07-01`)).toEqual(['Xã Một Hai']);

      const after = await admin.get(`/units/${act.successorIds[0]}`);
      expect(after.unit).toMatchObject({ name: 'Xã Một Hai', kind: 'commune', validFrom: on, exists: true });
      expect(after.before.map((link: Link) => [link.unit?.name, link.share, link.kind, link.on])).toEqual([
        ['Xã Một', 'whole', 'merge', on],
        ['Xã Hai', 'whole', 'merge', on],
      ]);
      const before = await admin.get(`/units/${one}?asOf=2025-06-30`);
      expect(before.unit).toMatchObject({ exists: true, validTo: on });
      expect(before.above.map((unit: { name: string }) => unit.name)).toEqual(['Tỉnh Giả Định']);
      expect(before.after).toEqual([
        {
          successionId: act.id,
          kind: 'merge',
          on,
          paper,
          share: 'whole',
          unit: { id: act.successorIds[0], code: null, name: 'Xã Một Hai' },
        },
      ]);
      const moved = await admin.get(`/units/${school}?asOf=${on}`);
      expect(moved.above.map((unit: { name: string }) => unit.name)).toEqual(['Xã Một Hai', 'Tỉnh Giả Định']);
      expect((await admin.get(`/units/${one}?asOf=${on}`)).unit.exists).toBe(false);
      expect(await system.verifyLog()).toMatchObject({ faults: [] });

      // Nothing begins any more in what has ended.
      const from = '2025-07-01';
      expect(
        await admin.refused('POST', '/tenures', { officialId: official.id, postId: post.id, from }),
      ).toEqual([422, 'invalidValue']);
      const chair = { title: 'Bí thư', kind: 'chair', isHead: true, managedById: province, validFrom: from };
      expect(await admin.refused('POST', '/posts', { ...chair, unitId: one })).toEqual([422, 'invalidValue']);
      const below = {
        name: 'Trạm',
        kind: 'station',
        tree: 'government',
        block: 'government',
        validFrom: from,
      };
      expect(await admin.refused('POST', '/units', { ...below, parentId: one })).toEqual([
        422,
        'invalidValue',
      ]);

      // What has ended does not end again, and nothing of a refused act is done.
      expect(
        await admin.refused('POST', '/successions', {
          kind: 'dissolve',
          on: '2025-08-01',
          paper,
          predecessors: [{ unitId: one }],
        }),
      ).toEqual([422, 'invalidValue']);
    });

    it('splits a unit in parts and a rest', async () => {
      const shared = await createUnit('Xã Chia', 'commune', province);
      const whole = await createUnit('Xã Nguyên', 'commune', province);
      const act = await admin.post('/successions', {
        kind: 'split',
        on,
        paper,
        predecessors: [
          {
            unitId: shared,
            into: [
              { successor: 0, share: 'part' },
              { successor: 1, share: 'remainder' },
            ],
          },
          { unitId: whole, into: [{ successor: 1, share: 'whole' }] },
        ],
        successors: [{ name: 'Xã Trên' }, { name: 'Xã Dưới' }],
      });
      const { after } = await admin.get(`/units/${shared}`);
      expect(after.map((link: Link) => [link.unit?.name, link.share])).toEqual([
        ['Xã Trên', 'part'],
        ['Xã Dưới', 'remainder'],
      ]);
      expect(act.successorIds).toHaveLength(2);
    });

    it('renames a unit, keeps its code, and puts another under a new parent', async () => {
      const old = await createUnit('Sở Cũ', 'department', province);
      const other = await createUnit('Trung tâm', 'centre', province);
      const { successorIds } = await admin.post('/successions', {
        kind: 'rename',
        on,
        paper,
        predecessors: [{ unitId: old }],
        successors: [{ name: 'Sở Mới', code: `${codes - 1}` }],
      });
      await admin.post('/successions', {
        kind: 'rearrange',
        on: '2025-09-01',
        paper,
        predecessors: [{ unitId: other }],
        parentId: successorIds[0],
      });
      expect(await namesOf(`parentId=${successorIds[0]}&asOf=2025-08-31`)).toEqual([]);
      expect(await namesOf(`parentId=${successorIds[0]}&asOf=2025-09-01`)).toEqual(['Trung tâm']);
      expect((await admin.get(`/units/${other}`)).unit).toMatchObject({ validTo: null, exists: true });
    });

    it('dissolves a unit that has none below it any more', async () => {
      const district = await createUnit('Huyện Hết', 'district', province);
      const commune = await createUnit('Xã Lẻ', 'commune', district);
      const dissolve = { kind: 'dissolve', on, paper, predecessors: [{ unitId: district }] };
      expect(await admin.refused('POST', '/successions', dissolve)).toEqual([422, 'invalidValue']);
      await admin.post('/successions', {
        kind: 'rearrange',
        on,
        paper,
        predecessors: [{ unitId: commune }],
        parentId: province,
      });
      await admin.post('/successions', dissolve);
      expect(await namesOf(`search=huyen het&asOf=2025-06-30`)).toEqual(['Huyện Hết']);
      expect(await namesOf(`search=huyen het&asOf=2025-07-01`)).toEqual([]);
      expect((await admin.get(`/units/${district}`)).after).toMatchObject([{ kind: 'dissolve', unit: null }]);
    });

    it('refuses what cannot be, and does nothing of it', async () => {
      const left = await createUnit('Xã Trái', 'commune', province);
      const right = await createUnit('Xã Phải', 'commune', province);
      const child = await createUnit('Thôn Trái', 'hamlet', left);
      const merge = {
        kind: 'merge',
        on,
        paper,
        predecessors: [{ unitId: left }, { unitId: right }],
        successors: [{ name: 'Xã Trái Phải' }],
      };
      const refusals: [string, object, [number, string]][] = [
        [
          'unknown unit',
          { predecessors: [{ unitId: left }, { unitId: '00000000-0000-7000-8000-00000000ffff' }] },
          [404, 'notFound'],
        ],
        ['unknown parent', { parentId: '00000000-0000-7000-8000-00000000ffff' }, [404, 'notFound']],
        ['a successor there already', { successors: [{ name: 'Xã Dưới' }] }, [409, 'duplicate']],
        [
          'a code in use',
          { successors: [{ name: 'Xã Mới', code: '101', kind: 'province' }] },
          [409, 'duplicate'],
        ],
        [
          'on its first day',
          { on: '2020-01-01', paper: { ...paper, signedOn: '2019-12-01' } },
          [422, 'invalidValue'],
        ],
        ['paper signed after', { paper: { ...paper, signedOn: '2025-07-02' } }, [422, 'invalidValue']],
        ['one unit twice', { predecessors: [{ unitId: left }, { unitId: left }] }, [422, 'invalidValue']],
        ['a merger of one', { predecessors: [{ unitId: left }] }, [422, 'invalidValue']],
        ['no successor', { successors: [] }, [422, 'invalidValue']],
        ['below itself', { parentId: child }, [422, 'invalidValue']],
        ['no number', { paper: { ...paper, number: '' } }, [422, 'invalidValue']],
      ];
      for (const [what, change, answer] of refusals)
        expect([what, await admin.refused('POST', '/successions', { ...merge, ...change })]).toEqual([
          what,
          answer,
        ]);
      expect(await namesOf('search=xa trai')).toEqual(['Xã Trái']);
      expect(await system.stranger.refused('POST', '/successions', merge)).toEqual([401, 'signInNeeded']);
      await system.openAccount(admin, 'leader', { powers: [{ kind: 'leader', unitId: province }] });
      const leader = await system.signIn('leader');
      expect(await leader.refused('POST', '/successions', merge)).toEqual([403, 'notAllowed']);
      await system.openAccount(admin, 'nobody', {});
      const nobody = await system.signIn('nobody');
      expect(await nobody.refused('GET', '/units')).toEqual([403, 'notAllowed']);
      expect(await nobody.refused('GET', `/units/${left}`)).toEqual([403, 'notAllowed']);
      // Repeated it is done once; of others at the same time exactly one wins.
      const rivals = Array.from({ length: 20 }, (_, key) =>
        admin.post('/successions', merge, `merge-${key}`),
      );
      const won = (await Promise.allSettled(rivals)).filter(({ status }) => status === 'fulfilled');
      expect(won).toHaveLength(1);
      expect(await namesOf('search=xã trái')).toEqual(['Xã Trái Phải']);
    });

    it('turns nothing round that was recorded for later', async () => {
      const unit = await createUnit('Xã Sau', 'commune', province);
      await admin.post('/posts', {
        unitId: unit,
        title: 'Bí thư',
        kind: 'secretary',
        isHead: true,
        managedById: province,
        validFrom: '2025-08-01',
      });
      const dissolve = { kind: 'dissolve', paper, predecessors: [{ unitId: unit }] };
      expect(await admin.refused('POST', '/successions', { ...dissolve, on: '2025-08-01' })).toEqual([
        422,
        'invalidValue',
      ]);
      await admin.post('/successions', { ...dissolve, on: '2025-08-02' });
    });

    it('pages by key', async () => {
      const first = await admin.get('/units?asOf=2025-06-30&kind=commune&limit=2');
      const { name, id } = first.next;
      const second = await admin.get(
        `/units?asOf=2025-06-30&kind=commune&limit=2&after[name]=${encodeURIComponent(name)}&after[id]=${id}`,
      );
      const names = [...first.units, ...second.units].map((unit: { name: string }) => unit.name);
      expect(names).toEqual(['Xã Chia', 'Xã Hai', 'Xã Lẻ', 'Xã Một']);
    });
  });
});

interface Link {
  unit: { name: string } | null;
  share: string;
  kind: string;
  on: string;
}
