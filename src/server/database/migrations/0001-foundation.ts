import { type Kysely, sql } from 'kysely';
import { accessTables } from './foundation/access-tables.ts';
import { appraisalTables } from './foundation/appraisal-tables.ts';
import { logTables } from './foundation/log-tables.ts';
import { organisationTables } from './foundation/organisation-tables.ts';
import { paperTables } from './foundation/paper-tables.ts';
import { workTables } from './foundation/work-tables.ts';

/**
 * The foundation: dated organisation, campaigns, tasks, papers, appraisals, and the log.
 * Names follow `docs/glossary.md`. `*_key` columns hold the searchable form of a text (no accents, small letters).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** In the order in which they refer to each other. */
const statements = [
  ...organisationTables,
  ...accessTables,
  ...workTables,
  ...paperTables,
  ...appraisalTables,
  ...logTables,
];
