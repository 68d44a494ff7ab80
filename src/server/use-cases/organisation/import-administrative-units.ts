import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { command } from '#use-cases/base/use-case.ts';
import { importAdministrativeUnitsAnswer } from '#use-cases/answers/organisation-answers.ts';

const formedFrom = z.string().max(5000).nullish();
const code = z.string().min(1).max(20);
const name = z.string().min(1).max(300);

/** A commune as an object, or as published before 2025: code and name. */
const commune = z.union([z.strictObject({ code, name, formedFrom }), z.tuple([code, name])]);

const input = z.strictObject({
  validFrom: z.iso.date(),
  provinces: z
    .array(
      z.strictObject({
        code,
        name,
        formedFrom,
        /** Communes right below the province: the two levels since 1 July 2025. */
        communes: z.array(commune).default([]),
        /** Districts with their communes: the three levels before. */
        districts: z.array(z.strictObject({ code, name, communes: z.array(commune) })).default([]),
      }),
    )
    .min(1),
});

const rowsAtOnce = 500;

/** Takes over provinces, the districts of the three levels before July 2025, and communes, with the codes of the statistics office. */
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

    const units: ReturnType<typeof unitRow>[] = [];
    const placements: { unit_id: string; parent_id: string; valid_from: string; valid_to: null }[] = [];
    const counts = { provinces: 0, districts: 0, communes: 0 };
    const add = (
      kind: 'province' | 'district' | 'commune',
      unit: Parameters<typeof unitRow>[1],
      parent?: string,
    ) => {
      const row = unitRow(kind, unit);
      units.push(row);
      if (parent !== undefined)
        placements.push({ unit_id: row.id, parent_id: parent, valid_from: validFrom, valid_to: null });
      counts[`${kind}s`] += 1;
      return row.id;
    };
    const addCommunes = (communes: z.output<typeof commune>[], parent: string) => {
      for (const one of communes)
        add('commune', Array.isArray(one) ? { code: one[0], name: one[1] } : one, parent);
    };
    for (const province of list.provinces) {
      const id = add('province', province);
      addCommunes(province.communes, id);
      for (const district of province.districts)
        addCommunes(district.communes, add('district', district, id));
    }
    const taken = await context.db
      .selectFrom('unit')
      .select(['code', 'name'])
      .where('kind', 'in', ['province', 'district', 'commune'])
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

    context.record({
      authorityId: noAuthority,
      action: 'importAdministrativeUnits',
      thing: 'unit',
      thingId: 'all',
      after: { validFrom, ...counts },
    });
    return ok(counts);
  },
  { output: importAdministrativeUnitsAnswer },
);

function* pages<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce);
}
