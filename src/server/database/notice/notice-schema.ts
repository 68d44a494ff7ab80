import type { ColumnType } from 'kysely';
import type { Digest } from '#domain/notice/digest.ts';
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
    /** It is to come by mail with others, and has not yet. */
    for_digest: ColumnType<boolean, boolean | undefined, boolean>;
  };
  mail: {
    /** Of a notice its id. */
    id: string;
    account_id: string;
    kind: ColumnType<'notice' | 'digest' | 'test', 'notice' | 'digest' | 'test' | undefined, never>;
    /** Set where the same must not go to the same person twice: of a digest its rhythm and day. */
    key: string | null;
    /** What a digest says, until it has been sent. */
    content: ColumnType<Digest | null, string | null | undefined, string | null>;
    at: string;
    /** `nothing`: there was nothing to say, and nothing went. */
    state: 'waiting' | 'sent' | 'failed' | 'nothing';
    attempts: ColumnType<number, number | undefined, number>;
    /** What the mail server or the way to it answered last. */
    last_error: string | null;
    sent_at: string | null;
  };
}
