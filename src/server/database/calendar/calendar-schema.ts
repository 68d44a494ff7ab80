import type { ColumnType } from 'kysely';
import type { Deadline } from '#domain/calendar/deadline.ts';

/** The tables of calendars that follow somebody's deadlines. */
export interface CalendarTables {
  calendar_feed: {
    account_id: string;
    token_hash: string;
    made_at: string;
    read_at: string | null;
  };
  calendar_entry: {
    account_id: string;
    uid: string;
    content: ColumnType<Deadline, string, string>;
    sequence: number;
    changed_at: string;
    cancelled: boolean;
  };
}
