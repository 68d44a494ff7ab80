import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { connectThrowAway } from './connect.ts';
import { DatabaseNewerThanProgram, migrate } from './migrate.ts';

const db = connectThrowAway();
afterAll(() => db.destroy());

it('brings an empty database up, and does nothing the second time', async () => {
  expect(await migrate(db)).toEqual([
    '0001-foundation',
    '0002-changes-by-decision',
    '0003-succession',
    '0004-proposals',
    '0005-cascade',
    '0006-following',
    '0007-council',
    '0008-access',
    '0009-outbox',
    '0010-counters',
    '0011-vietnamese-order',
    '0012-powers-by-tenure',
    '0015-report-evidence',
    '0016-reasons-of-reading',
    '0017-own-packs',
    '0018-proof-and-search',
    '0019-subjects-of-a-campaign',
    '0020-papers',
    '0022-sheet-imports',
    '0023-report-forms',
    '0025-mail-rhythm',
    '0026-integration',
  ]);
  expect(await migrate(db)).toEqual([]);
});

it('reads dates as days and instants as ISO text', async () => {
  const { rows } = await sql`select date '2025-07-01' as day, timestamptz '2025-07-01 07:00+07' as instant,
    numeric '0.10' as figure`.execute(db);
  expect(rows).toEqual([{ day: '2025-07-01', instant: '2025-07-01T00:00:00.000Z', figure: '0.10' }]);
});

it('refuses a database that a newer program has changed', async () => {
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(db);
  await expect(migrate(db)).rejects.toThrow(DatabaseNewerThanProgram);
});
