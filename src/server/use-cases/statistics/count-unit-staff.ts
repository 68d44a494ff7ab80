import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { countStaff } from '#database/count-store.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { query } from '#use-cases/base/use-case.ts';

const input = z.strictObject({ unitId: z.uuid(), day: z.iso.date().optional() });

/** How many people a unit has on a day. */
export const countUnitStaff = query(
  'countUnitStaff',
  input,
  async (context, { unitId, day = context.today }) => {
    const authorityPath = await loadUnitPath(context.db, unitId, day);
    const permit = may(context.actor, 'readOrganisation', { thing: 'unit', authorityPath, ownerIds: [] });
    if (!permit.ok) return refuse('notFound', { what: 'unit', id: unitId });
    return ok({ staff: await countStaff(context.db, unitId, day) });
  },
);
