import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { resolveContractProcedures } from '@orpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { connect, connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import { buildHttp } from '#http/build-http.ts';
import { router } from '#http/router.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { createFirstAccount } from '#use-cases/account/create-first-account.ts';

/** What nobody enters by hand: each is refused with a status of its own, and none is a fault of the program. */
const password = 'mat-khau-thu-nghiem';
const faults: unknown[] = [];
const db = connectThrowAway();
let app: FastifyInstance;
let cookies: Record<string, string>;

beforeAll(async () => {
  await migrate(db);
  const packs = await loadPackLibrary({
    folders: [{ folder: join(import.meta.dirname, '..', 'regulations'), own: false }],
  });
  await createFirstAccount(db, { userName: 'admin', password, now: '2020-01-01T00:00:00.000Z' });
  app = await buildHttp({ services: { db, packs }, onFault: (error) => faults.push(error) });
  cookies = {
    dotpha_session: (await send('/sign-in', { userName: 'admin', password })).cookies[0]?.value ?? '',
  };
});
afterAll(async () => {
  await app.close();
  await db.destroy();
});

function send(path: string, payload: object | string, headers: Record<string, string> = {}) {
  const type = { 'content-type': 'application/json' };
  return app.inject({
    method: 'POST',
    url: `/api${path}`,
    cookies: cookies ?? {},
    headers: { ...type, ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
}

const unit = { name: 'Sở giả định', kind: 'department', tree: 'government', block: 'government' };

it.each([
  ['/sign-in', { userName: 'a\u0000b', password: 'x' }, 'userName'],
  ['/units', { ...unit, name: 'Sở\u0000', validFrom: '2026-01-01' }, 'name'],
  ['/units', { ...unit, name: 'Sở \uD800', validFrom: '2026-01-01' }, 'name'],
  ['/units', { ...unit, validFrom: '0000-01-01' }, 'validFrom'],
  ['/units', { ...unit, validFrom: '9999-12-31' }, 'validFrom'],
])('refuses what no database keeps, sent to %s', async (path, payload, place) => {
  const response = await send(path, payload);
  expect([response.statusCode, response.json().params.path]).toEqual([422, place]);
  expect(faults).toEqual([]);
});

it('refuses a body larger than eight megabytes, declared or not, with a small answer', async () => {
  const large = JSON.stringify({ userName: 'x'.repeat(8 * 1024 * 1024), password: 'x' });
  const declared = await send('/sign-in', large);
  expect([declared.statusCode, declared.json()]).toEqual([
    413,
    {
      type: '/problems/payloadTooLarge',
      title: 'Nội dung quá lớn',
      status: 413,
      detail: 'Nội dung lớn hơn 8 MB. Hãy gửi ít hơn trong một lần.',
      instance: '/api/sign-in',
      code: 'payloadTooLarge',
      params: {},
    },
  ]);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const chunks = new ReadableStream({
    start(controller) {
      for (let sent = 0; sent < 9; sent += 1) controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      controller.close();
    },
  });
  const undeclared = await fetch(`${address}/rpc/account/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: chunks,
    duplex: 'half',
  });
  expect(undeclared.status).toBe(413);
  expect(faults).toEqual([]);
});

it('refuses bodies that are no JSON or of another type', async () => {
  expect((await send('/sign-in', '{"userName":')).statusCode).toBe(400);
  expect((await send('/sign-in', 'a=b', { 'content-type': 'text/plain' })).statusCode).toBe(415);
  expect((await send('/sign-out', '')).statusCode).toBe(200);
  cookies = {
    dotpha_session: (await send('/sign-in', { userName: 'admin', password })).cookies[0]?.value ?? '',
  };
  expect(faults).toEqual([]);
});

it("takes the pages' own way of asking, with a body and without", async () => {
  const named = await app.inject({
    method: 'POST',
    url: '/rpc/account/signIn',
    payload: { json: { userName: 'admin', password } },
  });
  expect(named.statusCode).toBe(200);
  const bare = await app.inject({ method: 'POST', url: '/rpc/account/signOut' });
  expect(bare.statusCode).toBe(200);
  expect(faults).toEqual([]);
});

it('says a long value back cut, and a password never', async () => {
  const long = await send('/sign-in', { userName: 'x'.repeat(5000), password: 'y' });
  expect(long.json().params.given).toBe('x'.repeat(100));
  const secret = await send('/accounts', { userName: 'moi', password: 'bi-mat' });
  expect([secret.statusCode, secret.body.includes('bi-mat')]).toEqual([422, false]);
});

it('refuses a key longer than two hundred characters', async () => {
  const body = { ...unit, validFrom: '2026-01-01' };
  const response = await send('/units', body, { 'idempotency-key': 'k'.repeat(9000) });
  expect([response.statusCode, response.json().params]).toEqual([
    422,
    { path: 'Idempotency-Key', problem: 'tooLong', limit: '200' },
  ]);
  expect(faults).toEqual([]);
});

it('hands a fault outside the routes on and tells the caller nothing of it', async () => {
  // Nothing listens there.
  const dead = connect('postgres://nobody@127.0.0.1:1/none');
  const lost: unknown[] = [];
  const packs = await loadPackLibrary({ folders: [] });
  const without = await buildHttp({ services: { db: dead, packs }, onFault: (error) => lost.push(error) });
  const response = await without.inject({ method: 'GET', url: '/api/me', cookies: { dotpha_session: 'x' } });
  expect([response.statusCode, response.json()]).toEqual([
    500,
    {
      type: '/problems/internalError',
      title: 'Lỗi hệ thống',
      status: 500,
      detail: 'Hệ thống gặp lỗi. Hãy thử lại sau, hoặc báo người quản trị.',
      instance: '/api/me',
      code: 'internalError',
      params: {},
    },
  ]);
  expect(lost).toHaveLength(1);
  await without.close();
  await dead.destroy();
});

it('locks an account for twelve wrong passwords at once as for twelve in a row', async () => {
  await send('/accounts', { userName: 'bi-do', password });
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, position) =>
      send('/sign-in', { userName: 'bi-do', password: `sai-mat-khau-${position}` }),
    ),
  );
  expect(tries.map((it) => it.statusCode)).toEqual(Array.from({ length: 12 }, () => 401));
  const right = await send('/sign-in', { userName: 'bi-do', password });
  expect(right.statusCode).toBe(401);
  expect(right.json().params.lockedUntil).toMatch(/^20/);
  expect(faults).toEqual([]);
});

it('keeps no trace of a password in what a retry is compared with', async () => {
  const key = { 'idempotency-key': 'mo-tai-khoan' };
  const first = await send('/accounts', { userName: 'mot-lan', password }, key);
  const again = await send('/accounts', { userName: 'mot-lan', password: `${password}-khac` }, key);
  expect([first.statusCode, again.json()]).toEqual([200, first.json()]);
  const other = await send('/accounts', { userName: 'hai-lan', password }, key);
  expect([other.statusCode, other.json().code]).toEqual([409, 'requestReused']);
});

it('knows every input that carries a password or a code of an authenticator', async () => {
  const found: string[] = [];
  await resolveContractProcedures({ router, path: [] }, ({ contract }) => {
    const { operationId } = contract['~orpc'].route;
    const { inputSchema } = contract['~orpc'];
    const names = inputSchema instanceof z.ZodObject ? Object.keys(inputSchema.shape) : [];
    const telling = names.filter((name) => /password|^code$/i.test(name));
    if (telling.length > 0) found.push(`${operationId}: ${telling.join(', ')}`);
  });
  // Whatever comes to this list names it as `secret` in its use case, or is no secret: units and officials have codes.
  expect(found.toSorted()).toEqual([
    'changeAccount: newPassword',
    'changePassword: password, newPassword',
    'confirmSecondFactor: code',
    'createAccount: password',
    'createUnit: code',
    'disableSecondFactor: password, code',
    'enrolSecondFactor: password',
    'proveIdentity: password, code',
    'setOfficialCode: code',
    'signIn: password, code',
  ]);
});

it('finds neither officials nor units that do not exist', async () => {
  const id = '01990000-0000-7000-8000-000000000000';
  const ofNobody = await send('/accounts', { userName: 'cua-ai', password, officialId: id });
  expect([ofNobody.statusCode, ofNobody.json().params]).toEqual([404, { what: 'official', id }]);
  const powers = [{ kind: 'specialist', unitId: id }];
  const nowhere = await send('/accounts', { userName: 'o-dau', password, powers });
  expect([nowhere.statusCode, nowhere.json().params]).toEqual([404, { what: 'unit', id }]);
  expect(faults).toEqual([]);
});
