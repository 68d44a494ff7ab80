import { type Kysely, sql } from 'kysely';
import { addDays, dayInVietnam } from '#domain/base/dates.ts';
import { daysKept } from '#domain/calendar/retell.ts';
import type { Database } from '#database/schema.ts';
import { clearImports } from '#use-cases/sheet-import/clear-imports.ts';

/** So many days a message to another program is kept after it was sent or given up, to be looked at and sent again. */
const deliveryDays = 90;

/**
 * Clears what is kept for a time only: messages to other programs that are done with, or whose address was ended, and what
 * calendars that nobody reads any more last told of deadlines long past, and what stands in tables that were never entered.
 */
export async function clearPast(db: Kysely<Database>, now: string): Promise<void> {
  const today = dayInVietnam(now);
  await sql`
    delete from webhook_delivery delivery using webhook
    where webhook.id = delivery.webhook_id and (delivery.state <> 'waiting' or webhook.ended_at is not null)
      and greatest(delivery.made_at, delivery.tried_at, webhook.ended_at)
        < ${`${addDays(today, -deliveryDays)}T00:00:00+07:00`}::timestamptz`.execute(db);
  await clearImports(db, today);
  await sql`
    delete from calendar_entry where content ->> 'day' < ${addDays(today, -daysKept)}`.execute(db);
}
