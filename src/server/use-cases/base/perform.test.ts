import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { perform } from './perform.ts';
import { query } from './use-case.ts';

const db = connectThrowAway();
beforeAll(() => migrate(db));
afterAll(() => db.destroy());

const id = '01990000-0000-7000-8000-000000000000';
const actor = { accountId: id, officialId: null, powers: [] };

/** What is answered when only the database notices what is wrong. */
async function answerTo(...statements: string[]) {
  const useCase = query('anything', z.strictObject({}), async (context) => {
    for (const statement of statements) await sql.raw(statement).execute(context.db);
    return ok('done');
  });
  const services = { db, packs: await loadPackLibrary({ folders: [] }) };
  return perform(services, { actor, now: '2026-11-22T05:00:00.000Z', requestId: 'r' }, useCase, {});
}

it('refuses a row that names one that is not there', async () => {
  const session = `insert into session (token_hash, account_id, created_at, expires_at, proved_at) values ('h', '${id}', now(), now(), now())`;
  expect(await answerTo(session)).toEqual({
    ok: false,
    refusal: { kind: 'notFound', params: { what: 'account', id } },
  });
});

it('refuses a key that is taken', async () => {
  const account = (last: number) =>
    `insert into account (id, user_name) values ('${id.slice(0, -1)}${last}', 'mot')`;
  expect(await answerTo(account(1), account(2))).toEqual({
    ok: false,
    refusal: { kind: 'duplicate', params: { what: 'account', key: 'mot' } },
  });
});

it.each([
  `select '{"a":"\\u0000"}'::jsonb ->> 'a'`,
  `select '0000-01-01'::date`,
  `select '1e9'::float::smallint`,
])('refuses what cannot be kept: %s', async (statement) => {
  expect(await answerTo(statement)).toEqual({
    ok: false,
    refusal: { kind: 'invalidValue', params: { path: '', problem: 'wrongType' } },
  });
});

it('tries once more what a deadlock undid, and not a third time', async () => {
  let runs = 0;
  const failing = (failures: number) =>
    query('anything', z.strictObject({}), async () => {
      runs += 1;
      if (runs <= failures) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return ok(runs);
    });
  const services = { db, packs: await loadPackLibrary({ folders: [] }) };
  const call = { actor, now: '2026-11-22T05:00:00.000Z', requestId: 'r' };
  expect(await perform(services, call, failing(1), {})).toEqual({ ok: true, value: 2 });
  runs = 0;
  await expect(perform(services, call, failing(2), {})).rejects.toThrow('deadlock detected');
});

it('throws every other fault', async () => {
  await expect(answerTo('select * from no_such_table')).rejects.toThrow('no_such_table');
});
