import { type Kysely, sql } from 'kysely';

/** Programs of others that connect, addresses that are told of acts, and results passed on to the national database. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A program of another system. It acts through an account of its own, which nobody can sign in with.
  `create table oauth_client (
     id uuid primary key,
     account_id uuid not null unique references account,
     name text not null,
     unit_id uuid not null references unit,
     scopes text[] not null check (cardinality(scopes) > 0),
     networks text[] not null,
     valid_until date not null,
     created_by uuid not null references account,
     created_at timestamptz not null,
     withdrawn_at timestamptz,
     last_used_at timestamptz
   )`,
  // Only hashes are kept. While a secret is changed, the old one holds for a time beside the new.
  `create table oauth_secret (
     id uuid primary key,
     client_id uuid not null references oauth_client,
     secret_hash text not null unique,
     created_at timestamptz not null,
     valid_until timestamptz
   )`,
  `create index oauth_secret_client on oauth_secret (client_id)`,
  `create table oauth_token (
     token_hash text primary key,
     client_id uuid not null references oauth_client,
     scopes text[] not null,
     created_at timestamptz not null,
     expires_at timestamptz not null
   )`,
  `create index oauth_token_client on oauth_token (client_id, expires_at)`,

  // The secret is kept as it is, since signatures are made with it.
  `create table webhook (
     id uuid primary key,
     name text not null,
     address text not null,
     kinds text[] not null check (cardinality(kinds) > 0),
     unit_id uuid references unit,
     secret text not null,
     old_secret text,
     old_secret_until timestamptz,
     created_by uuid not null references account,
     created_at timestamptz not null,
     paused_at timestamptz,
     ended_at timestamptz,
     check ((old_secret is null) = (old_secret_until is null))
   )`,
  // The outbox: written together with the act it tells of. Of one object, one after the other by position.
  `create table webhook_delivery (
     id uuid primary key,
     position bigint generated always as identity,
     webhook_id uuid not null references webhook,
     kind text not null,
     object_id uuid not null,
     body text not null,
     state text not null check (state in ('waiting', 'sent', 'failed')),
     attempts integer not null default 0,
     next_at timestamptz not null,
     made_at timestamptz not null,
     tried_at timestamptz,
     status integer,
     answer text,
     fault text
   )`,
  `create index webhook_delivery_list on webhook_delivery (webhook_id, position)`,
  `create index webhook_delivery_waiting on webhook_delivery (webhook_id, object_id, position)
     where state = 'waiting'`,

  // By what the national database knows an official; entered by those who pass results on.
  `alter table official add column code text unique`,
  // What was drawn up to be passed on, as it was; only that it was sent, and the receipt, are added, once.
  `create table result_export (
     id uuid primary key,
     authority_id uuid not null references unit,
     selection jsonb not null,
     content text not null,
     sha256 text not null,
     made_by uuid not null references account,
     made_at timestamptz not null,
     sent_on date,
     sent_by uuid references account,
     receipt text,
     check ((sent_on is null) = (sent_by is null) and (sent_on is null) = (receipt is null))
   )`,
  `create index result_export_authority on result_export (authority_id, id)`,
  `create table result_export_row (
     export_id uuid not null references result_export,
     rating_id uuid not null references rating,
     sha256 text not null,
     primary key (export_id, rating_id)
   )`,
  `create index result_export_row_rating on result_export_row (rating_id)`,
  `create function refuse_change_of_export() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' or old.sent_on is not null
       or (new.id, new.authority_id, new.selection, new.content, new.sha256, new.made_by, new.made_at)
         is distinct from (old.id, old.authority_id, old.selection, old.content, old.sha256, old.made_by, old.made_at)
     then raise exception '% rows are append-only', tg_table_name using errcode = 'DP001';
     end if;
     return new;
   end $$`,
  `create trigger result_export_kept before update or delete on result_export
     for each row execute function refuse_change_of_export()`,
  `create trigger result_export_no_truncate before truncate on result_export
     for each statement execute function refuse_change()`,
  `create trigger result_export_row_append_only before update or delete on result_export_row
     for each row execute function refuse_change()`,
  `create trigger result_export_row_no_truncate before truncate on result_export_row
     for each statement execute function refuse_change()`,
];
