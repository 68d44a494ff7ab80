import { type Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as foundation from './migrations/0001-foundation.ts';
import * as changesByDecision from './migrations/0002-changes-by-decision.ts';
import * as succession from './migrations/0003-succession.ts';
import * as proposals from './migrations/0004-proposals.ts';
import * as following from './migrations/0006-following.ts';
import * as council from './migrations/0007-council.ts';
import * as cascade from './migrations/0005-cascade.ts';
import * as access from './migrations/0008-access.ts';
import * as outbox from './migrations/0009-outbox.ts';
import * as counters from './migrations/0010-counters.ts';
import * as vietnameseOrder from './migrations/0011-vietnamese-order.ts';
import * as powersByTenure from './migrations/0012-powers-by-tenure.ts';
import * as reportEvidence from './migrations/0015-report-evidence.ts';
import * as reasonsOfReading from './migrations/0016-reasons-of-reading.ts';
import * as ownPacks from './migrations/0017-own-packs.ts';
import * as proofAndSearch from './migrations/0018-proof-and-search.ts';
import * as subjectsOfCampaign from './migrations/0019-subjects-of-a-campaign.ts';
import * as papers from './migrations/0020-papers.ts';
import * as reportForms from './migrations/0023-report-forms.ts';
import * as integration from './migrations/0026-integration.ts';
import * as sheetImports from './migrations/0022-sheet-imports.ts';
import * as mailRhythm from './migrations/0025-mail-rhythm.ts';
import type { Database } from './schema.ts';

/** Every change of the schema, in order. A released one is followed by another, never edited. */
const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-changes-by-decision': changesByDecision,
  '0003-succession': succession,
  '0004-proposals': proposals,
  '0005-cascade': cascade,
  '0006-following': following,
  '0007-council': council,
  '0008-access': access,
  '0009-outbox': outbox,
  '0010-counters': counters,
  '0011-vietnamese-order': vietnameseOrder,
  '0012-powers-by-tenure': powersByTenure,
  '0015-report-evidence': reportEvidence,
  '0016-reasons-of-reading': reasonsOfReading,
  '0017-own-packs': ownPacks,
  '0018-proof-and-search': proofAndSearch,
  '0019-subjects-of-a-campaign': subjectsOfCampaign,
  '0020-papers': papers,
  '0022-sheet-imports': sheetImports,
  '0023-report-forms': reportForms,
  '0025-mail-rhythm': mailRhythm,
  '0026-integration': integration,
};

/** The database has been changed by a newer program than this one. */
export class DatabaseNewerThanProgram extends Error {
  readonly unknown: string[];
  constructor(unknown: string[]) {
    super(`unknown migrations: ${unknown.join(', ')}`);
    this.unknown = unknown;
  }
}

/**
 * Brings the schema up to this program's. Returns the names of the migrations done.
 * @throws DatabaseNewerThanProgram
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new DatabaseNewerThanProgram(unknown);
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('migration failed', { cause: error });
  return results.map((result) => result.migrationName);
}

/** Whether the schema is this program's: every migration done, and none that it does not know. */
export async function isCurrent(db: Kysely<Database>): Promise<boolean> {
  const done = new Set(await loadMigrations(db));
  return (
    done.size === Object.keys(migrations).length && Object.keys(migrations).every((name) => done.has(name))
  );
}

async function appliedMigrations(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables.some((table) => table.name === 'kysely_migration') ? loadMigrations(db) : [];
}

async function loadMigrations(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
