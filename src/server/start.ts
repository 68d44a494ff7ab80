import fastify from 'fastify';
import { openServer } from '#database/open-server.ts';
import { StartFailure } from '#database/start-failure.ts';
import type { Say } from '#database/start-progress.ts';
import { listen } from './listen.ts';
import type { StartSettings } from './start-settings.ts';
import { buildWebIfStale } from './web-build.ts';

export type StartOptions = StartSettings & { say: Say };

/** `stop` answers running requests, then closes the database; `failed` resolves when the program cannot go on by itself. */
export type RunningProgram = { address: string; stop(): Promise<void>; failed: Promise<StartFailure> };

/** Data folder → database → migrations → web build → listening. Throws StartFailure; nothing is left running then. */
export async function start({
  host,
  port,
  dataFolder,
  databaseUrl,
  say,
}: StartOptions): Promise<RunningProgram> {
  const wished = `http://${host}:${port}`;
  const database = await openServer({ databaseUrl, dataFolder, holder: wished, say });
  const server = fastify({ forceCloseConnections: 'idle' });
  try {
    server.get('/health', () => ({ status: 'ok' }));
    await buildWebIfStale(say);
    const address = await listen(server, host, port);
    await database.announce(address);
    const stop = async (): Promise<void> => {
      await server.close();
      await database.stop();
    };
    return { address, stop, failed: database.failed };
  } catch (error) {
    await server.close();
    await database.stop();
    throw error;
  }
}
