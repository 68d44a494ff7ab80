/** The log, the requests that were done, and the guard that keeps papers as they were signed. */
export const logTables = [
  // One chain of entries per authority; entries of no authority hang on the nil id.
  `create table log_head (
     authority_id uuid primary key,
     sequence bigint not null,
     hash text not null
   )`,
  `create table log_entry (
     authority_id uuid not null,
     sequence bigint not null,
     at timestamptz not null,
     account_id uuid,
     on_behalf_of uuid,
     request_id text not null,
     action text not null,
     thing text not null,
     thing_id text not null,
     before jsonb,
     after jsonb,
     previous_hash text not null,
     hash text not null,
     primary key (authority_id, sequence)
   )`,
  `create index log_entry_thing on log_entry (thing, thing_id)`,
  `create table request (
     id text primary key,
     account_id uuid,
     action text not null,
     input_hash text not null,
     output jsonb,
     at timestamptz not null
   )`,

  // What was signed, reported, scored or logged is never changed: a later act replaces it.
  `create function refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception '% rows are append-only', tg_table_name using errcode = 'DP001';
   end $$`,
  ...[
    'log_entry',
    'decision',
    'decision_item',
    'opinion',
    'plan',
    'report',
    'reading',
    'sheet',
    'proposal',
    'rating',
    'consequence',
  ].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),
];
