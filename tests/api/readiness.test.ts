import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { connect, connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import { buildHttp } from '#http/build-http.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';

/** Alive and ready are two things: ready means the database answers and has this program's schema. */
const db = connectThrowAway();
const faults: unknown[] = [];
let app: FastifyInstance;
beforeAll(async () => {
  const packs = await loadPackLibrary({ folders: [] });
  app = await buildHttp({
    services: { db, packs },
    onFault: (error) => faults.push(error),
    triesPerAddress: 3,
  });
});
afterAll(async () => {
  await app.close();
  await db.destroy();
});

const get = async (url: string, of = app) => {
  const response = await of.inject({ method: 'GET', url });
  return [response.statusCode, response.json()];
};

it('is ready once every migration is done, and not when it does not know one', async () => {
  expect(await get('/health')).toEqual([200, { status: 'ok' }]);
  expect(await get('/ready')).toEqual([503, { status: 'databaseUnreachable' }]);
  await migrate(db);
  expect(await get('/ready')).toEqual([200, { status: 'ready' }]);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(db);
  expect(await get('/ready')).toEqual([503, { status: 'databaseBehind' }]);
  await sql`delete from kysely_migration where name = '9999-later'`.execute(db);
  expect(await get('/ready')).toEqual([200, { status: 'ready' }]);
});

it('is alive but not ready without its database', async () => {
  // Nothing listens there.
  const dead = connect('postgres://nobody@127.0.0.1:1/none');
  const packs = await loadPackLibrary({ folders: [] });
  const without = await buildHttp({ services: { db: dead, packs }, onFault: () => undefined });
  expect(await get('/health', without)).toEqual([200, { status: 'ok' }]);
  expect(await get('/ready', without)).toEqual([503, { status: 'databaseUnreachable' }]);
  await without.close();
  await dead.destroy();
});

it('counts tries to sign in by address, whatever the name', async () => {
  const signIn = (userName: string, remoteAddress: string) =>
    app.inject({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress,
      payload: { userName, password: 'khong-phai' },
    });
  const statuses = [];
  for (const name of ['mot', 'hai', 'ba', 'bon']) statuses.push((await signIn(name, '192.0.2.7')).statusCode);
  expect(statuses).toEqual([401, 401, 401, 429]);
  const refused = await signIn('nam', '192.0.2.7');
  expect(refused.json()).toMatchObject({ type: '/problems/tooManyRequests', status: 429 });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await signIn('mot', '192.0.2.8')).statusCode).toBe(401);
  expect(faults).toEqual([]);
});
