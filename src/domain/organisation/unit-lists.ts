import * as z from 'zod';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import { type Result, ok } from '#domain/base/result.ts';
import type { UnitRef, UnitsAfter, UnitsBefore } from './unit-plan.ts';

const code = z.string().min(1);
const name = z.string().min(1);
/** A commune as an object, or as code and name. */
const commune = z.union([z.object({ code, name }), z.tuple([code, name])]);

const listBefore = z.object({
  provinces: z
    .array(z.object({ code, name, districts: z.array(z.object({ code, name, communes: z.array(commune) })) }))
    .min(1),
});

const formedFrom = z.string().nullish();
const listAfter = z.object({
  provinces: z
    .array(z.object({ code, name, formedFrom, communes: z.array(z.object({ code, name, formedFrom })) }))
    .min(1),
});

/** Reads a list of three-level units as published. Errors: `invalidValue` with the place under `before`. */
export function readUnitsBefore(list: unknown): Result<UnitsBefore> {
  const read = readInput(z.object({ before: listBefore }), { before: list });
  if (!read.ok) return read;
  return ok({
    provinces: read.value.before.provinces.map((province) => ({
      ...province,
      districts: province.districts.map((district) => ({
        ...district,
        communes: district.communes.map(communeRef),
      })),
    })),
  });
}

function communeRef(written: z.output<typeof commune>): UnitRef {
  return Array.isArray(written) ? { code: written[0], name: written[1] } : written;
}

/** Reads a list of two-level units with the texts on what they were formed from. Errors: `invalidValue` with the place under `after`. */
export function readUnitsAfter(list: unknown): Result<UnitsAfter> {
  const read = readInput(z.object({ after: listAfter }), { after: list });
  return read.ok ? ok(read.value.after) : read;
}
