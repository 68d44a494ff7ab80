import { checkServer } from './check-server.ts';
import { startEmbeddedPostgres } from '#database/embedded/start-embedded-postgres.ts';
import type { EmbeddedPostgres } from '#database/embedded/supervise.ts';
import type { Say } from './start-progress.ts';

export type OpenServerOptions = {
  databaseUrl: string | undefined;
  dataFolder: string;
  holder: string;
  say: Say;
};

/** The server named by DATABASE_URL when it is set, else the embedded one in the data folder. Throws StartFailure. */
export async function openServer({ databaseUrl, ...embedded }: OpenServerOptions): Promise<EmbeddedPostgres> {
  if (!databaseUrl) return startEmbeddedPostgres(embedded);
  await checkServer(databaseUrl);
  return {
    url: databaseUrl,
    announce: async () => undefined,
    stop: async () => undefined,
    failed: new Promise(() => undefined),
  };
}
