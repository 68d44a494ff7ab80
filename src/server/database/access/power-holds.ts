import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';

/** Whether a row of `power` holds on a day: by its own dates, and by those of the tenure it comes with. */
export function powerHolds(day: IsoDate): RawBuilder<SqlBool> {
  return sql<SqlBool>`power.valid_from <= ${day} and (power.valid_to is null or power.valid_to > ${day})
    and (power.tenure_id is null or exists (select 1 from tenure where tenure.id = power.tenure_id
      and tenure.valid_from <= ${day} and (tenure.valid_to is null or tenure.valid_to > ${day})))`;
}
