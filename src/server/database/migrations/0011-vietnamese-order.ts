import { type Kysely, sql } from 'kysely';

/**
 * Names stand as a Vietnamese dictionary has them: a, ă, â as letters of their own, tones in the order level, grave,
 * hook, tilde, acute, dot. Written as rules because not every build of PostgreSQL carries the locale `vi` whole.
 */
const rules =
  '&\u0300<<\u0309<<\u0303<<\u0301<<\u0323 ' + '&A<ă<<<Ă<â<<<Â &D<đ<<<Đ &E<ê<<<Ê &O<ô<<<Ô<ơ<<<Ơ &U<ư<<<Ư';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create collation vi (provider = icu, locale = 'und', rules = '${rules}')`,
  `alter table unit alter column name type text collate vi`,
  `create index unit_by_name on unit (name, id)`,
  // People are looked up by the given name, which stands last.
  `alter table official drop column given_name_key`,
  String.raw`alter table official add column sort_name text collate vi
     generated always as (regexp_replace(full_name, '^(.*)\s(\S+)$', '\2 \1')) stored`,
  `create index official_by_name on official (sort_name, id)`,
];
