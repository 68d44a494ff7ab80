import { type Kysely, sql } from 'kysely';

/** When the holder of a session last showed who he is; names found by any part; whether all is made up, to practise in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table session add column proved_at timestamptz`,
  `update session set proved_at = created_at`,
  `alter table session alter column proved_at set not null`,
  `create index official_name_trigrams on official using gin (name_key gin_trgm_ops)`,
  `create table rehearsal (since timestamptz not null)`,
  `create index unit_name_trigrams on unit using gin (name_key gin_trgm_ops)`,
];
