import { readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import type { Database } from '#database/schema.ts';
import { templateVariable } from './template-variable.ts';

/** A database in memory with every table: a copy of the one the test run made, or its own outside a test run. */
export async function openMigrated(): Promise<Kysely<Database>> {
  const template = process.env[templateVariable];
  const db = connectThrowAway(template === undefined ? undefined : readFileSync(template));
  await migrate(db);
  return db;
}
