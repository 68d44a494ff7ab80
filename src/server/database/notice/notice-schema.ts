import type { ColumnType } from 'kysely';
import type { Notice } from '#domain/notice/notice.ts';

/** The tables of what people are told, and of the mails that go out for it. */
export interface NoticeTables {
  notice: {
    id: string;
    account_id: string;
    kind: Notice['kind'];
    thing: Notice['thing'];
    thing_id: string;
    params: ColumnType<Notice['params'], string, never>;
    key: string | null;
    at: string;
    read_at: string | null;
  };
  mail: {
    notice_id: string;
    state: 'waiting' | 'sent' | 'failed';
    attempts: ColumnType<number, number | undefined, number>;
    /** What the mail server or the way to it answered last. */
    last_error: string | null;
    sent_at: string | null;
  };
}
