import { type Kysely, sql } from 'kysely';

/** Delegations, who read appraisals, sessions that can be told apart, second factors and API tokens. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // An official lets an assistant's account enter for him; ended by an act of its own.
  `create table delegation (
     id uuid primary key,
     official_id uuid not null references official,
     account_id uuid not null references account,
     scopes text[] not null check (cardinality(scopes) > 0
       and scopes <@ array['tasks', 'plans', 'reports', 'products']),
     valid_from date not null,
     valid_to date not null check (valid_to > valid_from),
     paper_number text,
     recorded_by uuid not null references account,
     recorded_at timestamptz not null
   )`,
  `create index delegation_official on delegation (official_id)`,
  `create index delegation_account on delegation (account_id)`,
  `create index delegation_recorded_by on delegation (recorded_by)`,
  `create table delegation_end (
     delegation_id uuid primary key references delegation,
     ended_by uuid not null references account,
     ended_at timestamptz not null
   )`,
  `create index delegation_end_by on delegation_end (ended_by)`,
  ...['delegation', 'delegation_end'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),

  // Who read what of other people's appraisals, and by what right. Kept for a time, then deleted: not in the chain.
  `create table access_log (
     id uuid primary key,
     at timestamptz not null,
     account_id uuid not null references account,
     authority_id uuid not null references unit,
     action text not null,
     thing text not null,
     thing_id uuid not null,
     grounds text[] not null
   )`,
  `create index access_log_authority on access_log (authority_id, id)`,
  `create index access_log_thing on access_log (thing_id)`,
  `create index access_log_account on access_log (account_id)`,

  `alter table session
     add id uuid not null unique default gen_random_uuid(),
     add device text,
     add last_seen_at timestamptz not null default now()`,

  // The shared secret of an authenticator; in force once a code of it was entered. A step is used once.
  `create table second_factor (
     account_id uuid primary key references account,
     secret text not null,
     confirmed_at timestamptz,
     last_step bigint not null default 0
   )`,
  `create table recovery_code (
     account_id uuid not null references account,
     code_hash text not null,
     used_at timestamptz,
     primary key (account_id, code_hash)
   )`,

  `create table api_token (
     id uuid primary key,
     account_id uuid not null references account,
     name text not null,
     token_hash text not null unique,
     scopes text[] not null,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     ended_at timestamptz,
     last_used_at timestamptz
   )`,
  `create index api_token_account on api_token (account_id)`,
];
