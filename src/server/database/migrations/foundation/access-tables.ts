/** Who can sign in, and what he may do where. */
export const accessTables = [
  `create table account (
     id uuid primary key,
     user_name text not null unique,
     official_id uuid references official,
     password_hash text,
     failed_sign_ins integer not null default 0,
     locked_until timestamptz,
     disabled boolean not null default false
   )`,
  `create table session (
     token_hash text primary key,
     account_id uuid not null references account,
     created_at timestamptz not null,
     expires_at timestamptz not null
   )`,
  `create index session_account on session (account_id)`,
  `create table power (
     id uuid primary key,
     account_id uuid not null references account,
     kind text not null check (kind in
       ('specialist', 'leader', 'councilMember', 'verifier', 'inspector', 'administrator')),
     unit_id uuid references unit,
     reach text not null check (reach in ('unit', 'subtree', 'all')),
     council text,
     valid_from date not null,
     valid_to date,
     check ((reach = 'all') = (unit_id is null))
   )`,
  `create index power_account on power (account_id)`,
];
