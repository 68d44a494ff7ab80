import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { countStaff } from '#database/count-store.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { atOnce } from '#use-cases/base/at-once.ts';
import { query } from '#use-cases/base/use-case.ts';
import { countUnitStaffAnswer } from '#use-cases/answers/statistics-answers.ts';

const input = z.strictObject({ unitIds: z.array(z.uuid()).min(1).max(atOnce), day: z.iso.date().optional() });

/** How many people hold a post in some units on a day, each counted once. */
export const countUnitStaff = query(
  'countUnitStaff',
  input,
  async (context, { unitIds, day = context.today }) => {
    for (const unitId of unitIds) {
      const authorityPath = await loadUnitPath(context.db, unitId, day);
      const permit = may(context.actor, 'readOrganisation', { thing: 'unit', authorityPath, ownerIds: [] });
      if (!permit.ok) return refuse('notFound', { what: 'unit', id: unitId });
    }
    return ok({ staff: await countStaff(context.db, unitIds, day) });
  },
  { output: countUnitStaffAnswer },
);
