import { type Kysely, sql } from 'kysely';

/** A power can come with a post: it holds while its account's official holds that tenure. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table power add column tenure_id uuid references tenure`,
  `create index power_tenure on power (tenure_id) where tenure_id is not null`,
];
