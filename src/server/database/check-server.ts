import pg from 'pg';
import { StartFailure } from './start-failure.ts';

const oldestMajor = 16;

/**
 * Connects once, so that a wrong DATABASE_URL is told in one sentence, and refuses a PostgreSQL older than 16.
 * The password of the URL never reaches a message.
 */
export async function checkServer(url: string): Promise<void> {
  const { address, user, database } = describe(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as version",
    );
    const { number, version } = rows[0] ?? { number: '0', version: '' };
    if (Number(number) < oldestMajor * 10_000) {
      throw new StartFailure('database-too-old', { address, found: version, needed: String(oldestMajor) });
    }
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    const { code, message } = error as { code?: string; message: string };
    if (code === '28P01' || code === '28000')
      throw new StartFailure('database-refuses-sign-in', { address, user });
    if (code === '3D000') throw new StartFailure('database-missing', { address, database });
    throw new StartFailure('database-unreachable', { address, reason: code ?? message });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function describe(url: string): { address: string; user: string; database: string } {
  try {
    const { protocol, hostname, port, username, pathname } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new Error(protocol);
    const decoded = decodeURIComponent(pathname.slice(1));
    return {
      address: `${hostname || 'localhost'}:${port || 5432}`,
      user: username,
      database: decoded || username,
    };
  } catch {
    throw new StartFailure('setting-invalid', {
      name: 'DATABASE_URL',
      value: '…',
      expected: 'postgres://user:password@host:5432/database',
    });
  }
}
