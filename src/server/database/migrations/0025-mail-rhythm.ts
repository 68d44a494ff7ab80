import { type Kysely, sql } from 'kysely';

/** How often people want mail, mails that are no single notice, and calendars that follow deadlines. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // `mail_choice`: how somebody wants to hear of what; null: as the program does by itself. The key opens one thing only,
  // less mail, and stands in every mail.
  `alter table account
     add column mail_choice jsonb,
     add column mail_stop_key uuid not null default gen_random_uuid()`,
  `create unique index account_mail_stop_key on account (mail_stop_key)`,

  // A notice that is to come with others, until it has.
  `alter table notice add column for_digest boolean not null default false`,
  `create index notice_for_digest on notice (account_id) where for_digest`,

  // The outbox carries more than notices: a mail has a person and, where it must not go twice, a key: a digest its day.
  `alter table mail drop constraint mail_notice_id_fkey`,
  `alter table mail rename column notice_id to id`,
  `alter table mail
     add column account_id uuid references account,
     add column kind text not null default 'notice' check (kind in ('notice', 'digest', 'test')),
     add column key text,
     add column content jsonb,
     add column at timestamptz`,
  `update mail set account_id = notice.account_id, at = notice.at from notice where notice.id = mail.id`,
  `alter table mail
     alter column account_id set not null,
     alter column at set not null,
     drop constraint mail_state_check,
     add constraint mail_state_check check (state in ('waiting', 'sent', 'failed', 'nothing')),
     add constraint mail_once unique (account_id, key)`,

  // The address of a calendar is a secret of its owner: only its hash is kept.
  `create table calendar_feed (
     account_id uuid primary key references account,
     token_hash text not null unique,
     made_at timestamptz not null,
     read_at timestamptz
   )`,
  // What a calendar last said of each deadline, so that a change can be told as one.
  `create table calendar_entry (
     account_id uuid not null references account,
     uid text not null,
     content jsonb not null,
     sequence integer not null,
     changed_at timestamptz not null,
     cancelled boolean not null,
     primary key (account_id, uid)
   )`,
];
