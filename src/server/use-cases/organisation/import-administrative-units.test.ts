import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kysely } from 'kysely';
import type * as z from 'zod';
import { connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import type { Database } from '#database/schema.ts';
import { perform } from '#use-cases/base/perform.ts';
import { importAdministrativeUnits } from './import-administrative-units.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';

const shared = join(import.meta.dirname, '../../../../../shared/data/administrative-units-2026.json');

let db: Kysely<Database>;
beforeAll(async () => {
  db = connectThrowAway();
  await migrate(db);
});
afterAll(() => db.destroy());

const administrator = {
  accountId: '00000000-0000-7000-8000-000000000001',
  officialId: null,
  powers: [{ kind: 'administrator' as const, unitId: null, reach: 'all' as const, council: null }],
};

async function importUnits(
  provinces: z.input<typeof importAdministrativeUnits.input>['provinces'],
  requestId: string,
) {
  const services = { db, packs: await loadPackLibrary({ folders: [] }) };
  const call = { actor: administrator, now: '2026-11-22T01:00:00.000Z', requestId };
  return perform(services, call, importAdministrativeUnits, { validFrom: '2025-07-01', provinces });
}

describe('importing administrative units', () => {
  it('stores provinces and communes with their codes, searchable without accents, as a dated tree', async () => {
    const tuyenQuang = {
      code: '08',
      name: 'Tỉnh Tuyên Quang',
      formedFrom: 'tỉnh Tuyên Quang, tỉnh Hà Giang',
      communes: [
        { code: '00691', name: 'Phường Hà Giang 2' },
        { code: '00706', name: 'Xã Đồng Văn' },
      ],
    };
    expect(await importUnits([tuyenQuang], 'first')).toEqual({
      ok: true,
      value: { provinces: 1, districts: 0, communes: 2 },
    });
    const dongVan = await db
      .selectFrom('unit')
      .select(['id', 'name', 'kind'])
      .where('name_key', '=', 'xa dong van')
      .executeTakeFirstOrThrow();
    expect(dongVan).toMatchObject({ name: 'Xã Đồng Văn', kind: 'commune' });
    expect(await loadUnitPath(db, dongVan.id, '2025-07-01')).toHaveLength(2);
    // Before the day it was formed a unit has nobody above it.
    expect(await loadUnitPath(db, dongVan.id, '2025-06-30')).toEqual([dongVan.id]);
  });

  it('stores the three levels of before, communes as code and name', async () => {
    const haGiang = {
      code: '02',
      name: 'Tỉnh Hà Giang',
      districts: [
        {
          code: '026',
          name: 'Huyện Đồng Văn',
          communes: [['00712', 'Thị trấn Phó Bảng'] as [string, string]],
        },
      ],
    };
    const three = connectThrowAway();
    await migrate(three);
    const services = { db: three, packs: await loadPackLibrary({ folders: [] }) };
    const call = { actor: administrator, now: '2026-11-22T01:00:00.000Z', requestId: 'three' };
    expect(
      await perform(services, call, importAdministrativeUnits, {
        validFrom: '2020-01-01',
        provinces: [haGiang],
      }),
    ).toEqual({ ok: true, value: { provinces: 1, districts: 1, communes: 1 } });
    const phoBang = await three
      .selectFrom('unit')
      .select(['id', 'kind', 'code'])
      .where('name_key', '=', 'thi tran pho bang')
      .executeTakeFirstOrThrow();
    expect(phoBang).toMatchObject({ kind: 'commune', code: '00712' });
    expect(await loadUnitPath(three, phoBang.id, '2025-06-30')).toHaveLength(3);
    await three.destroy();
  });

  it('is refused whole when a unit is there already', async () => {
    const twice = { code: '08', name: 'Tỉnh Tuyên Quang', communes: [] };
    const fresh = { code: '01', name: 'Thành phố Hà Nội', communes: [] };
    expect(await importUnits([fresh, twice], 'second')).toEqual({
      ok: false,
      refusal: { kind: 'duplicate', params: { what: 'unit', key: '08 Tỉnh Tuyên Quang' } },
    });
    const { rows } = await db
      .selectFrom('unit')
      .select((of) => of.fn.countAll<string>().as('rows'))
      .executeTakeFirstOrThrow();
    expect(rows).toBe('3');
  });
});

// The whole country: 34 provinces and 3,321 communes, as published. The file stays outside the repository.
describe.runIf(existsSync(shared))('importing the units of 2026', () => {
  it('takes all of them', async () => {
    const all = connectThrowAway();
    await migrate(all);
    const { provinces } = JSON.parse(readFileSync(shared, 'utf8')) as z.input<
      typeof importAdministrativeUnits.input
    >;
    const services = { db: all, packs: await loadPackLibrary({ folders: [] }) };
    const call = { actor: administrator, now: '2026-11-22T01:00:00.000Z', requestId: 'all' };
    const result = await perform(services, call, importAdministrativeUnits, {
      validFrom: '2025-07-01',
      provinces,
    });
    expect(result).toEqual({ ok: true, value: { provinces: 34, districts: 0, communes: 3321 } });
    await all.destroy();
  });
});
