import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

const { builtins } = pg.types;

/** Dates stay `YYYY-MM-DD`, instants become ISO text in UTC, numerics and bigints stay exact text. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === builtins.TIMESTAMPTZ) return isoText;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** An instant as PostgreSQL writes it, as ISO text. Servers at UTC write nearly that: an export reads ten thousand. */
function isoText(text: string): string {
  const plain = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (plain === null) return new Date(text).toISOString();
  return `${plain[1]}T${plain[2]}.${(plain[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}

/** A pool on a PostgreSQL server. */
export function connect(url: string): Kysely<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // An idle connection that the server ends must not end the program: the next query opens another.
  pool.on('error', () => {});
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * A database in memory for tests and replays, gone with the process. One connection: a query outside the open
 * transaction would wait for ever.
 * @param content what `dumpThrowAway` gave; left out, it is empty
 */
export function connectThrowAway(content?: Uint8Array<ArrayBuffer>): Kysely<Database> {
  const loadDataDir = content && new Blob([content]);
  return connectTo(new PGlite({ extensions: { pg_trgm }, ...(loadDataDir && { loadDataDir }) }));
}

/** The content of a database in memory once something was done with it, to begin others with. */
export async function dumpThrowAway(
  fill: (db: Kysely<Database>) => Promise<unknown>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pglite = new PGlite({ extensions: { pg_trgm } });
  const db = connectTo(pglite);
  await fill(db);
  const content = await pglite.dumpDataDir('none');
  await db.destroy();
  return new Uint8Array(await content.arrayBuffer());
}

function connectTo(pglite: PGlite): Kysely<Database> {
  const pool = new pg.Pool(Object.assign(createPgConfig(pglite), { max: 1, types }) as pg.PoolConfig);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const destroy = db.destroy.bind(db);
  db.destroy = async () => {
    await destroy();
    await pglite.close();
  };
  return db;
}
