import pg from 'pg';
import { databaseName, type Access } from './cluster.ts';

/** 'dotpha' in ASCII, as the number of the advisory lock that the owner of a data folder holds. */
const lockNumber = '110386840332385';
const holderPrefix = 'dotpha owner ';

export function urlOf(access: Access): string {
  return `postgres://${databaseName}:${access.password}@127.0.0.1:${access.port}/${databaseName}`;
}

/** A held claim. `announce` tells later starts where this one is to be found; `lost` resolves when the connection breaks. */
export type FolderClaim = {
  announce: (holder: string) => Promise<void>;
  release: () => Promise<void>;
  lost: Promise<unknown>;
};

/**
 * Claims the data folder through its own server: a lock tied to a connection ends with the process, however it ends, so no
 * lock file can be left behind. Gives the claim, or the name its holder announced. Throws when the server cannot be reached.
 */
export async function claimFolder(
  access: Access,
  holder: string,
): Promise<{ claim: FolderClaim } | { takenBy: string }> {
  const client = new pg.Client({
    connectionString: urlOf(access),
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  const lost = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  // The server takes a moment to notice that a killed owner is no more.
  await client.query("set lock_timeout = '2s'");
  const got = await client.query('select pg_advisory_lock($1)', [lockNumber]).then(
    () => true,
    (error: Error & { code?: string }) => {
      if (error.code === '55P03') return false;
      throw error;
    },
  );
  if (!got) {
    const takenBy = await readHolder(client);
    await client.end();
    return { takenBy };
  }
  const announce = async (name: string): Promise<void> => {
    await client.query("select set_config('application_name', $1, false)", [`${holderPrefix}${name}`]);
  };
  await announce(holder);
  return { claim: { announce, release: () => client.end(), lost } };
}

async function readHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select application_name as name from pg_stat_activity where starts_with(application_name, $1)',
    [holderPrefix],
  );
  return rows[0]?.name.slice(holderPrefix.length) ?? '';
}
