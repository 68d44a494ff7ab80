import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectThrowAway } from './connect.ts';
import { migrate } from './migrate.ts';

const db = connectThrowAway();
beforeAll(() => migrate(db));
afterAll(() => db.destroy());

/** What people signed, reported, scored or answered; the log is tried where it is used. */
const kept = [
  'decision',
  'decision_item',
  'delegation',
  'delegation_end',
  'opinion',
  'plan',
  'report',
  'reading',
  'report_evidence',
  'obstacle',
  'guidance',
  'obstacle_resolution',
  'transfer',
  'sheet',
  'proposal',
  'rating',
  'objection',
  'objection_answer',
  'quota_grant',
  'consequence',
  'succession',
  'succession_unit',
  'plan_answer',
  'sub_task_report',
  'sub_task_reading',
  'sub_task_act',
  'council',
  'council_member',
  'session_item',
  'attendance',
  'council_round',
  'round_reveal',
  'conflict_of_interest',
  'session_end',
  'order_round',
  'kept_pack',
  'sealed_period',
  'sealed_value',
  'evidence',
  'cause_claim',
  'cause_evidence',
  'cause_answer',
  'product_revision',
  'product_evidence',
  'product_verification',
  'released_pack',
  'issued_paper',
  'report_form',
  'result_export_row',
];

test('every table that refuses changes is named here', async () => {
  const { rows } = await sql<{ name: string }>`
    select tgrelid::regclass::text as name from pg_trigger where tgname like '%_append_only'`.execute(db);
  expect(rows.map((row) => row.name).toSorted()).toEqual([...kept, 'log_entry'].toSorted());
});

test.each(kept)('%s can only be added to', async (table) => {
  const { rows } = await sql<{ name: string; events: number }>`
    select tgname as name, tgtype & (8 | 16 | 32) as events from pg_trigger
    where tgrelid = ${table}::regclass and tgfoid = 'refuse_change'::regproc`.execute(db);
  // The bits of tgtype: 8 delete, 16 update, 32 truncate.
  expect(rows.map((row) => row.events).toSorted((a, b) => a - b)).toEqual([24, 32]);
  await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow(/append-only/);
});
