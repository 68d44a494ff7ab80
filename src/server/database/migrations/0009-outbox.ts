import { type Kysely, sql } from 'kysely';

/** What people are told of, the mails that go out for it; the order in which uses of results are listed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Where notices go by mail; absent: nowhere. Chosen by the person himself.
  `alter table account add column mail_address text`,
  `create index if not exists account_official on account (official_id)`,

  // `key` tells what is said once only: a reminder for a day, a lateness. Of an act, which happens once, there is none.
  `create table notice (
     id uuid primary key,
     account_id uuid not null references account,
     kind text not null,
     thing text not null,
     thing_id uuid not null,
     params jsonb not null,
     key text,
     at timestamptz not null,
     read_at timestamptz,
     unique (account_id, key)
   )`,
  `create index notice_account on notice (account_id, id)`,
  `create index notice_unread on notice (account_id, id) where read_at is null`,

  // The outbox: written together with its notice, so that no act is without its mail and no mail without its act.
  `create table mail (
     notice_id uuid primary key references notice,
     state text not null check (state in ('waiting', 'sent', 'failed')),
     attempts integer not null default 0,
     last_error text,
     sent_at timestamptz
   )`,
  `create index mail_failed on mail (notice_id) where state = 'failed'`,

  // What results led to, the latest first.
  `create index consequence_day on consequence (decided_on desc, id desc)`,
];
