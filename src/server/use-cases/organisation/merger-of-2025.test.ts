import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planUnits } from '#domain/organisation/plan-units.ts';
import { readUnitsAfter, readUnitsBefore } from '#domain/organisation/unit-lists.ts';
import type {
  PlannedLink,
  PlannedSuccession,
  UnitRef,
  UnitsAfter,
  UnitsBefore,
} from '#domain/organisation/unit-plan.ts';
import { connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import type { Database } from '#database/schema.ts';
import { perform } from '#use-cases/base/perform.ts';
import type { UseCase } from '#use-cases/base/use-case.ts';
import { getUnit } from './get-unit.ts';
import { importAdministrativeUnits } from './import-administrative-units.ts';
import { listUnits } from './list-units.ts';
import { recordSuccession } from './record-succession.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';

const data = join(import.meta.dirname, '../../../../../shared/data');
const [fileBefore, fileAfter] = [
  join(data, 'administrative-units-2024-tuyen-quang-ha-giang.json'),
  join(data, 'administrative-units-2026.json'),
];
const on = '2025-07-01';
const paper = {
  number: '1684/NQ-UBTVQH15',
  signedOn: '2025-06-16',
  signedBy: 'Ủy ban Thường vụ Quốc hội',
  title: 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Tuyên Quang năm 2025',
};

// The whole merger of Hà Giang and Tuyên Quang. The files stay outside the repository.
describe.runIf(existsSync(fileBefore) && existsSync(fileAfter))(
  'the merger of Hà Giang and Tuyên Quang',
  () => {
    let db: Kysely<Database>;
    const ids = new Map<string, string>();
    let requests = 0;
    let counts: object;
    async function run<Schema extends z.ZodType, Output>(
      useCase: UseCase<Schema, Output>,
      input: z.input<Schema>,
    ) {
      requests += 1;
      const call = { actor: administrator, now: '2026-11-22T01:00:00.000Z', requestId: `${requests}` };
      const result = await perform({ db, packs }, call, useCase, input);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      return result.value;
    }

    beforeAll(async () => {
      db = connectThrowAway();
      await migrate(db);
      const before = valueOf(readUnitsBefore(JSON.parse(readFileSync(fileBefore, 'utf8'))));
      const after = valueOf(readUnitsAfter(JSON.parse(readFileSync(fileAfter, 'utf8'))));
      counts = await run(importAdministrativeUnits, { validFrom: '2020-01-01', provinces: before.provinces });
      await rememberIds();

      const plan = planUnits(before, after);
      const byHand = plan.toDecide.map(decidedByHand);
      const districtsLast = [...plan.successions.slice(0, -1), ...byHand, ...plan.successions.slice(-1)];
      for (const act of districtsLast) await record(act);
    });
    afterAll(() => db.destroy());

    /** A made-up answer for the two communes whose text names a hamlet of another: each goes on as it was. */
    function decidedByHand({ after }: { after: UnitRef | null }): PlannedSuccession {
      if (after === null) throw new Error('a unit that no text names');
      const link: PlannedLink = { before: after, after, share: 'whole', settledBy: 'code' };
      return {
        kind: 'rearrange',
        level: 'commune',
        parent: { code: '08', name: 'Tỉnh Tuyên Quang' },
        links: [link],
      };
    }

    async function rememberIds() {
      for (const unit of await db.selectFrom('unit').selectAll().where('valid_to', 'is', null).execute())
        ids.set(`${unit.kind} ${unit.code}`, unit.id);
    }

    const idOf = (level: string, { code }: UnitRef) => {
      const id = ids.get(`${level} ${code}`);
      if (id === undefined) throw new Error(`no ${level} ${code}`);
      return id;
    };

    async function record({ kind, level, parent, links }: PlannedSuccession) {
      const goesOn = kind === 'rearrange' || kind === 'dissolve';
      const successors = goesOn
        ? []
        : [...new Map(links.flatMap(({ after }) => (after ? [[after.code, after]] : []))).values()];
      const predecessors = [...Map.groupBy(links, (link) => link.before.code).values()].flatMap((own) => {
        const [first] = own;
        if (first === undefined) return [];
        const into = own.map(({ after, share }) => ({
          successor: successors.findIndex((one) => one.code === after?.code),
          share,
        }));
        return [{ unitId: idOf(level, first.before), ...(goesOn ? {} : { into }) }];
      });
      const parentId = parent === null ? {} : { parentId: idOf('province', parent) };
      const { successorIds } = await run(recordSuccession, {
        kind,
        on,
        paper,
        predecessors,
        successors,
        ...parentId,
      });
      for (const [at, { code }] of successors.entries()) ids.set(`${level} ${code}`, successorIds[at] ?? '');
    }

    async function namesOn(asOf: string, kind: string, parentId?: string): Promise<string[]> {
      const names: string[] = [];
      let page: Awaited<ReturnType<typeof pageAfter>> | undefined;
      const pageAfter = (after?: { name: string; id: string }) =>
        run(listUnits, {
          asOf,
          kind,
          limit: 200,
          ...(parentId ? { parentId } : {}),
          ...(after ? { after } : {}),
        });
      do {
        page = await pageAfter(page?.next ?? undefined);
        names.push(...page.units.map((unit) => unit.name));
      } while (page.next !== null);
      return names;
    }

    it('shows two provinces with 18 districts and 330 communes the day before', async () => {
      expect(counts).toEqual({ provinces: 2, districts: 18, communes: 330 });
      expect(await namesOn('2025-06-30', 'province')).toEqual(['Tỉnh Hà Giang', 'Tỉnh Tuyên Quang']);
      expect(await namesOn('2025-06-30', 'district')).toHaveLength(18);
      expect(await namesOn('2025-06-30', 'commune')).toHaveLength(330);
    });

    it('shows the new province with its 124 communes from the day on, and no district', async () => {
      expect(await namesOn(on, 'province')).toEqual(['Tỉnh Tuyên Quang']);
      expect(await namesOn(on, 'district')).toEqual([]);
      expect(await namesOn(on, 'commune')).toHaveLength(124);
      expect(await namesOn(on, 'commune', idOf('province', { code: '08', name: '' }))).toHaveLength(124);
    });

    it('keeps the way from a commune to what it came from, and the old path above it', async () => {
      const { units } = await run(listUnits, { asOf: '2025-06-30', search: 'phuong quang trung' });
      const [old] = units;
      const quangTrung = await run(getUnit, { id: old?.id ?? '', asOf: '2025-06-30' });
      expect(quangTrung.above.map((unit) => unit.name)).toEqual(['Thành phố Hà Giang', 'Tỉnh Hà Giang']);
      expect(new Set(quangTrung.after.map((link) => `${link.unit?.name}: ${link.share}`))).toEqual(
        new Set(['Phường Hà Giang 1: part', 'Phường Hà Giang 2: remainder']),
      );
      const { units: kept } = await run(listUnits, { search: 'xa hung duc' });
      const hungDuc = await run(getUnit, { id: kept[0]?.id ?? '' });
      expect([hungDuc.unit.validFrom, hungDuc.above.map((unit) => unit.name)]).toEqual([
        '2020-01-01',
        ['Tỉnh Tuyên Quang'],
      ]);
    });

    it('has deleted nothing', async () => {
      const { rows } = await db
        .selectFrom('unit')
        .select((of) => of.fn.countAll<string>().as('rows'))
        .executeTakeFirstOrThrow();
      // 350 before; after: one province and 111 communes that are new, 13 that go on.
      expect(rows).toBe('462');
    });
  },
);

const administrator = {
  accountId: '00000000-0000-7000-8000-000000000001',
  officialId: null,
  powers: [{ kind: 'administrator' as const, unitId: null, reach: 'all' as const, council: null }],
};

const packs = await loadPackLibrary({ folders: [] });

function valueOf<List extends UnitsBefore | UnitsAfter>(
  read: { ok: true; value: List } | { ok: false },
): List {
  if (!read.ok) throw new Error('the list cannot be read');
  return read.value;
}
