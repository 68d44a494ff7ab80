import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { planUnits } from './plan-units.ts';
import { readUnitsAfter, readUnitsBefore } from './unit-lists.ts';
import type { UnitPlan, UnitsAfter, UnitsBefore } from './unit-plan.ts';

/** Two small provinces before: an extract of the real lists. */
const before: UnitsBefore = {
  provinces: [
    {
      code: '02',
      name: 'Tỉnh Hà Giang',
      districts: [
        {
          code: '026',
          name: 'Huyện Đồng Văn',
          communes: [
            { code: '00721', name: 'Thị trấn Đồng Văn' },
            { code: '00736', name: 'Xã Xà Phìn' },
            { code: '00742', name: 'Xã Tả Lủng' },
          ],
        },
        {
          code: '027',
          name: 'Huyện Mèo Vạc',
          communes: [
            { code: '00769', name: 'Thị trấn Mèo Vạc' },
            { code: '00796', name: 'Xã Tả Lủng' },
          ],
        },
      ],
    },
    {
      code: '08',
      name: 'Tỉnh Tuyên Quang',
      districts: [
        {
          code: '074',
          name: 'Huyện Hàm Yên',
          communes: [
            { code: '02419', name: 'Xã Thái Hòa' },
            { code: '02425', name: 'Xã Hùng Đức' },
          ],
        },
      ],
    },
  ],
};

function after(communes: [code: string, name: string, formedFrom: string][]): UnitsAfter {
  return {
    provinces: [
      { code: '01', name: 'Thành phố Hà Nội', formedFrom: 'giữ nguyên', communes: [] },
      {
        code: '08',
        name: 'Tỉnh Tuyên Quang',
        formedFrom: 'tỉnh Hà Giang và tỉnh Tuyên Quang',
        communes: communes.map(([code, name, formedFrom]) => ({ code, name, formedFrom })),
      },
    ],
  };
}

const communeActs = (plan: UnitPlan) =>
  plan.successions
    .filter(({ level }) => level === 'commune')
    .map(({ kind, links }) => [
      kind,
      ...links.map(({ before: from, after: to, share, settledBy }) => [
        from.code,
        share,
        to?.code,
        settledBy,
      ]),
    ]);
const open = (plan: UnitPlan) =>
  plan.toDecide.map(({ after: unit, reason, at, candidates }) => [
    unit?.code ?? null,
    reason,
    at,
    candidates.map(({ code }) => code),
  ]);

describe('the plan of a reform', () => {
  it('merges provinces and communes, keeps what is unchanged, ends the districts last', () => {
    const plan = planUnits(
      before,
      after([
        ['00721', 'Xã Đồng Văn', 'Thị trấn Đồng Văn, Xã Tả Lủng (huyện Đồng Văn)'],
        ['00736', 'Xã Sà Phìn', 'Xã Sà Phìn'],
        ['00769', 'Xã Mèo Vạc', 'Thị trấn Mèo Vạc, Xã Tả Lủng (huyện Mèo Vạc)'],
        ['02419', 'Xã Thái Hoà', 'Xã Thái Hoà'],
        ['02425', 'Xã Hùng Đức', 'giữ nguyên'],
      ]),
    );
    expect(plan.toDecide).toEqual([]);
    expect(plan.successions[0]).toEqual({
      kind: 'merge',
      level: 'province',
      parent: null,
      links: [
        {
          before: { code: '02', name: 'Tỉnh Hà Giang' },
          after: { code: '08', name: 'Tỉnh Tuyên Quang' },
          share: 'whole',
          settledBy: 'name',
        },
        {
          before: { code: '08', name: 'Tỉnh Tuyên Quang' },
          after: { code: '08', name: 'Tỉnh Tuyên Quang' },
          share: 'whole',
          settledBy: 'name',
        },
      ],
    });
    expect(communeActs(plan)).toEqual([
      ['merge', ['00721', 'whole', '00721', 'name'], ['00742', 'whole', '00721', 'district']],
      ['rename', ['00736', 'whole', '00736', 'spelling']],
      ['merge', ['00769', 'whole', '00769', 'name'], ['00796', 'whole', '00769', 'district']],
      ['rename', ['02419', 'whole', '02419', 'name']],
      ['rearrange', ['02425', 'whole', '02425', 'code']],
    ]);
    const last = plan.successions.at(-1);
    expect([last?.kind, last?.level, last?.links.map((link) => link.before.code)]).toEqual([
      'dissolve',
      'district',
      ['026', '027', '074'],
    ]);
  });

  it('settles two of one name by the district of all the others, and else leaves them', () => {
    const plan = planUnits(
      before,
      after([
        ['00721', 'Xã Đồng Văn', 'Thị trấn Đồng Văn, Xã Tả Lủng, Xã Xà Phìn'],
        ['02419', 'Xã Thái Hoà', 'Xã Thái Hòa, Thị trấn Mèo Vạc, Xã Tả Lủng'],
        ['02425', 'Xã Hùng Đức', 'giữ nguyên'],
      ]),
    );
    expect(communeActs(plan)[0]).toEqual([
      'merge',
      ['00721', 'whole', '00721', 'name'],
      ['00742', 'whole', '00721', 'context'],
      ['00736', 'whole', '00721', 'name'],
    ]);
    expect(open(plan)).toEqual([['02419', 'severalOfName', 'xã Tả Lủng', ['00742', '00796']]]);
  });

  it('puts units that share one into one act when its parts and its rest add up', () => {
    const plan = planUnits(
      before,
      after([
        ['00721', 'Xã A', 'Thị trấn Đồng Văn và một phần diện tích tự nhiên, quy mô dân số của Xã Xà Phìn'],
        ['00736', 'Xã B', 'Xã Hùng Đức và phần còn lại của Xã Xà Phìn'],
        ['00769', 'Xã C', 'Thị trấn Mèo Vạc và phần còn lại của Xã Thái Hòa'],
      ]),
    );
    expect(communeActs(plan)).toEqual([
      [
        'split',
        ['00721', 'whole', '00721', 'name'],
        ['00736', 'part', '00721', 'name'],
        ['02425', 'whole', '00736', 'name'],
        ['00736', 'remainder', '00736', 'name'],
      ],
    ]);
    expect(open(plan)).toEqual([
      ['00769', 'sharesDoNotFit', 'Xã Thái Hòa', ['00769', '02419']],
      [null, 'notNamed', 'Xã Tả Lủng', ['00742']],
      [null, 'notNamed', 'Xã Tả Lủng', ['00796']],
    ]);
  });

  it('lists a unit named whole by two, with all that hang on it', () => {
    const plan = planUnits(
      before,
      after([
        ['00721', 'Xã A', 'Thị trấn Đồng Văn, Xã Xà Phìn'],
        ['00736', 'Xã B', 'Xã Xà Phìn, Xã Thái Hòa'],
        ['00769', 'Xã C', 'Thị trấn Mèo Vạc, Thị trấn Hùng Đức, Xã Tả Lủng (huyện Mèo Vạc)'],
        ['00742', 'Xã D', 'Xã Không Có, Xã Tả Lủng (huyện Đồng Văn)'],
      ]),
    );
    expect(communeActs(plan)).toEqual([]);
    expect(open(plan)).toEqual([
      ['00769', 'otherKind', 'thị trấn Hùng Đức', ['02425']],
      ['00742', 'unknownName', 'xã Không Có', []],
      ['00721', 'wholeTwice', 'Xã Xà Phìn', ['00721', '00736']],
      ['00736', 'wholeTwice', 'Xã Xà Phìn', ['00736', '02419']],
    ]);
  });

  it('passes provinces over that have nothing to do with those before', () => {
    expect(
      planUnits(before, {
        provinces: [{ code: '01', name: 'Thành phố Hà Nội', formedFrom: 'giữ nguyên', communes: [] }],
      }).successions,
    ).toEqual([]);
  });
});

it('takes no unit over twice and leaves none out, whatever the texts say', () => {
  const names = before.provinces.flatMap(({ districts }) => districts.flatMap(({ communes }) => communes));
  const piece = fc
    .tuple(
      fc.constantFrom('', 'một phần diện tích TN của ', 'phần còn lại của ', 'Thôn ', 'của các '),
      fc.constantFrom(...names.map((unit) => unit.name), 'Xã Không Có'),
      fc.constantFrom('', ' (huyện Đồng Văn)', ' sau khi sắp xếp', ' (phần còn lại)'),
    )
    .map((words) => words.join(''));
  const text = fc.oneof(
    fc.constant('giữ nguyên'),
    fc.array(piece, { maxLength: 4 }).map((all) => all.join(', ')),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const communes = texts.map((one, at): [string, string, string] => [
        names[at]?.code ?? '',
        `Xã ${at}`,
        one,
      ]);
      const plan = planUnits(before, after(communes));
      const links = plan.successions.filter(({ level }) => level === 'commune').flatMap((act) => act.links);
      const listed = new Set(
        plan.toDecide.map((one) => one.after?.code).filter((code) => code !== undefined),
      );
      const done = new Set(links.map((link) => link.after?.code));
      // Each unit after is either done or left to a person.
      expect(communes.filter(([code]) => done.has(code) === listed.has(code))).toEqual([]);
      for (const own of Map.groupBy(links, (link) => link.before.code).values()) {
        const shares = own
          .map((link) => link.share)
          .toSorted()
          .join();
        expect(shares).toMatch(/^(whole|(part,)+remainder)$/);
      }
      const seen = new Set([
        ...links.map((link) => link.before.code),
        ...plan.toDecide.flatMap((one) => one.candidates.map(({ code }) => code)),
      ]);
      const inOpenTexts = plan.toDecide.map((one) => one.text.toLowerCase()).join('; ');
      expect(
        names.filter(({ code, name }) => !seen.has(code) && !inOpenTexts.includes(name.toLowerCase())),
      ).toEqual([]);
    }),
  );
});

const data = join(import.meta.dirname, '../../../../shared/data');
const files = ['administrative-units-2024-tuyen-quang-ha-giang.json', 'administrative-units-2026.json'];

// Hà Giang and Tuyên Quang as published. The files stay outside the repository.
describe.runIf(files.every((file) => existsSync(join(data, file))))('the merger of 1 July 2025', () => {
  const [old, fresh] = files.map((file) => join(data, file));
  let plan: UnitPlan;
  beforeAll(() => {
    const listBefore = readUnitsBefore(JSON.parse(readFileSync(old ?? '', 'utf8')));
    const listAfter = readUnitsAfter(JSON.parse(readFileSync(fresh ?? '', 'utf8')));
    if (!listBefore.ok || !listAfter.ok) throw new Error('the lists cannot be read');
    plan = planUnits(listBefore.value, listAfter.value);
  });

  it('is regular for 122 of the 124 communes', () => {
    const kinds: { [kind: string]: number } = {};
    for (const { level, kind } of plan.successions)
      kinds[`${level} ${kind}`] = (kinds[`${level} ${kind}`] ?? 0) + 1;
    // 101 mergers, 11 unchanged and 5 splittings into two each.
    expect(kinds).toEqual({
      'province merge': 1,
      'commune merge': 101,
      'commune rearrange': 11,
      'commune split': 5,
      'district dissolve': 1,
    });
    expect(open(plan)).toEqual([
      ['00922', 'hamlet', 'Thôn Mịch A, Xã Thuận Hòa', ['00922']],
      ['02305', 'hamlet', 'Thôn Nà Lừa, xã Trung Hà', ['02305']],
    ]);
  });

  it('names no unit before whole twice, and each of the 330 communes once or in parts', () => {
    const links = plan.successions.filter(({ level }) => level === 'commune').flatMap((act) => act.links);
    const shares = Map.groupBy(links, (link) => link.before.code);
    const odd = [...shares.values()].filter(
      (own) =>
        own.length > 1 &&
        own
          .map((link) => link.share)
          .toSorted()
          .join() !== ['part', 'remainder'].join(),
    );
    expect(odd).toEqual([]);
    expect(shares.size + plan.toDecide.length).toBe(330);
  });
});
