import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import type { Database } from '#database/schema.ts';
import { migratedFile, templateFolder } from './template-folder.ts';

/** A database in memory with every table: a copy of the one the test run made, or its own outside a test run. */
export async function openMigrated(): Promise<Kysely<Database>> {
  const template = join(templateFolder(), migratedFile);
  const db = connectThrowAway(existsSync(template) ? readFileSync(template) : undefined);
  await migrate(db);
  return db;
}
