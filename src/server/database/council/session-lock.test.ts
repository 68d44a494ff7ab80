import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';

const db = connectThrowAway();
beforeAll(() => migrate(db));
afterAll(() => db.destroy());

const id = '01990000-0000-7000-8000-000000000000';

test('a session that is over is locked, and none is ever deleted', async () => {
  // Without the rows it refers to: only the lock is tried here.
  await sql`set session_replication_role = replica`.execute(db);
  await sql`insert into council_session (id, council_id, held_on, called_by, called_at, state)
    values (${id}, ${id}, '2026-12-01', ${id}, now(), 'called')`.execute(db);
  await sql`set session_replication_role = origin`.execute(db);
  await sql`update council_session set state = 'concluded', version = 2`.execute(db);
  await expect(sql`update council_session set state = 'called'`.execute(db)).rejects.toThrow(/append-only/);
  await expect(sql`delete from council_session`.execute(db)).rejects.toThrow(/append-only/);
});
