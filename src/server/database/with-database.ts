import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { connectAndMigrate } from './connect-and-migrate.ts';
import { clusterIn, loadAccess } from './embedded/cluster.ts';
import { urlOf } from './embedded/folder-claim.ts';
import { findPostmaster } from './embedded/postmaster.ts';
import { openServer, type OpenServerOptions } from './open-server.ts';
import type { Database } from './schema.ts';
import { StartFailure } from './start-failure.ts';

/**
 * Does some work on the database of a data folder (or of DATABASE_URL) and leaves everything as it was: a server that runs
 * is used beside whoever runs it, one that does not is started for as long as the work takes.
 * Throws StartFailure, `nothing-there` where nothing was ever started in the folder.
 */
export async function withDatabase<Answer>(
  options: OpenServerOptions,
  work: (db: Kysely<Database>) => Promise<Answer>,
): Promise<Answer> {
  const cluster = clusterIn(options.dataFolder);
  if (!options.databaseUrl && !existsSync(cluster.folder))
    throw new StartFailure('nothing-there', { folder: options.dataFolder });
  const running = !options.databaseUrl && findPostmaster(cluster) !== undefined;
  const server = running
    ? { url: urlOf(loadAccess(cluster)), stop: async () => undefined }
    : await openServer(options);
  try {
    const db = await connectAndMigrate(server.url);
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await server.stop();
  }
}
