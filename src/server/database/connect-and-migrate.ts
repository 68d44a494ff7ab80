import { connect } from './connect.ts';
import { DatabaseNewerThanProgram, migrate } from './migrate.ts';
import { StartFailure } from './start-failure.ts';

/** Connects and brings the schema up to this program's. Throws StartFailure, with no connection left open. */
export async function connectAndMigrate(url: string): Promise<ReturnType<typeof connect>> {
  const db = connect(url);
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    if (error instanceof DatabaseNewerThanProgram) {
      throw new StartFailure('database-newer', { migrations: error.unknown.join(', ') });
    }
    throw new StartFailure('migration-failed', {
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
