import { join } from 'node:path';
import { connect } from '#database/connect.ts';
import { startEmbeddedPostgres } from '#database/embedded/start-embedded-postgres.ts';
import { migrate } from '#database/migrate.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { seed } from './seed/seed.ts';
import type { Size } from './seed/size.ts';
import type { Place } from './servers/application.ts';

const packId = 'tuyen-quang-2020';

/** Migrates and fills an empty database. The embedded server is stopped again. */
export async function preparePlace({ folder, url }: Place, size: Size): Promise<void> {
  const library = await loadPackLibrary({
    folders: [{ folder: join(import.meta.dirname, '..', 'regulations'), own: false }],
  });
  const found = library.find(packId);
  if (found === undefined) throw new Error(`no pack ${packId}`);
  const pack = { id: found.pack.head.id, version: found.pack.head.version, hash: found.hash };
  const server =
    url === undefined
      ? await startEmbeddedPostgres({ dataFolder: folder, holder: 'bench', say: () => undefined })
      : { url, stop: async () => undefined };
  try {
    const db = connect(server.url);
    try {
      await migrate(db);
    } finally {
      await db.destroy();
    }
    await seed(server.url, size, pack);
  } finally {
    await server.stop();
  }
}
