import { type Kysely, sql } from 'kysely';
import { addDays, type IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/** So many days the cells of a table are kept that were not entered, and the rows with faults of one that was. */
const daysKept = 30;

/**
 * Clears what offices brought and the system does not hold: tables that were never entered, and what stood in the rows with
 * faults that were left out. The receipt stays: the file by its fingerprint, what became of each row, the counts.
 */
export async function clearImports(db: Kysely<Database>, today: IsoDate): Promise<void> {
  const until = sql`${`${addDays(today, -daysKept)}T00:00:00+07:00`}::timestamptz`;
  await sql`
    delete from sheet_import where state in ('read', 'checked') and brought_at < ${until}`.execute(db);
  await sql`
    update sheet_import set sheets = '[]', outcome = jsonb_set(outcome, '{rows}', (
      select coalesce(jsonb_agg(
        case when line ->> 'does' = 'fault' then (line - 'lines') || '{"label": "", "faults": []}' else line end
        order by place), '[]')
      from jsonb_array_elements(outcome -> 'rows') with ordinality as it (line, place)))
    where state = 'applied' and applied_at < ${until}
      and (sheets <> '[]' or jsonb_path_exists(outcome, '$.rows[*].lines'))`.execute(db);
}
