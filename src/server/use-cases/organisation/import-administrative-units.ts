import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { command } from '#use-cases/base/use-case.ts';

const formedFrom = z.string().max(5000).nullish();

const input = z.strictObject({
  validFrom: z.iso.date(),
  provinces: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        name: z.string().min(1),
        formedFrom,
        communes: z.array(z.strictObject({ code: z.string().min(1), name: z.string().min(1), formedFrom })),
      }),
    )
    .min(1),
});

const rowsAtOnce = 500;

/** Takes over the provinces and communes of the country, with the codes of the statistics office. */
export const importAdministrativeUnits = command(
  'importAdministrativeUnits',
  input,
  async (context, list) => {
    const permit = may(context.actor, 'changeOrganisation', {
      thing: 'unit',
      authorityPath: [],
      ownerIds: [],
    });
    if (!permit.ok) return permit;
    const { validFrom } = list;

    const unitRow = (
      kind: string,
      unit: { code: string; name: string; formedFrom?: string | null | undefined },
    ) => ({
      id: context.newId(),
      code: unit.code,
      name: unit.name,
      name_key: searchKey(unit.name),
      kind,
      tree: 'government' as const,
      block: 'government' as const,
      formed_from: unit.formedFrom ?? null,
      valid_from: validFrom,
      valid_to: null,
    });

    const provinces = list.provinces.map((province) => ({
      row: unitRow('province', province),
      communes: province.communes.map((commune) => unitRow('commune', commune)),
    }));
    const units = provinces.flatMap(({ row, communes }) => [row, ...communes]);
    const placements = provinces.flatMap(({ row, communes }) =>
      communes.map((commune) => ({
        unit_id: commune.id,
        parent_id: row.id,
        valid_from: validFrom,
        valid_to: null,
      })),
    );
    const taken = await context.db
      .selectFrom('unit')
      .select(['code', 'name'])
      .where('kind', 'in', ['province', 'commune'])
      .where('valid_to', 'is', null)
      .where(
        'code',
        'in',
        units.map((unit) => unit.code),
      )
      .orderBy('code')
      .executeTakeFirst();
    if (taken !== undefined) return refuse('duplicate', { what: 'unit', key: `${taken.code} ${taken.name}` });
    for (const page of pages(units)) await context.db.insertInto('unit').values(page).execute();
    for (const page of pages(placements))
      await context.db.insertInto('unit_placement').values(page).execute();

    const counts = { provinces: provinces.length, communes: placements.length };
    context.record({
      authorityId: noAuthority,
      action: 'importAdministrativeUnits',
      thing: 'unit',
      thingId: 'all',
      after: { validFrom, ...counts },
    });
    return ok(counts);
  },
);

function* pages<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce);
}
