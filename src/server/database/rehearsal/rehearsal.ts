import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';
import { migrate } from '#database/migrate.ts';

/** Says for good that this database is a province to practise in: everything in it is made up. */
export async function markRehearsal(db: Kysely<Database>, now: string): Promise<void> {
  await db.insertInto('rehearsal').values({ since: now }).execute();
}

export async function isRehearsal(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('rehearsal').select('since').limit(1).executeTakeFirst()) !== undefined;
}

/** Throws all of it away and begins with an empty schema. Only for a database that `isRehearsal`. */
export async function emptyRehearsal(db: Kysely<Database>): Promise<void> {
  await sql`drop schema if exists pgboss cascade`.execute(db);
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  await migrate(db);
}
