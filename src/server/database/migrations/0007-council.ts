import { type Kysely, sql } from 'kysely';

/** Councils set up by paper, their sessions, attendance, conflicts of interest, and rounds of sheets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A later paper about the same council of a campaign replaces the earlier one from the day it was signed.
  `create table council (
     id uuid primary key,
     campaign_id uuid not null references campaign,
     council text not null,
     number text not null,
     signed_on date not null,
     signed_by text not null,
     title text not null,
     set_up_at timestamptz not null,
     unique (campaign_id, council, number, signed_on)
   )`,
  `create table council_member (
     id uuid primary key,
     council_id uuid not null references council,
     position integer not null,
     account_id uuid not null references account,
     full_name text not null,
     role text not null check (role in ('chair', 'secretary', 'member', 'substitute')),
     stands_in_for uuid references council_member,
     unique (council_id, account_id),
     check (stands_in_for is null or role = 'substitute')
   )`,
  `create unique index council_one_chair on council_member (council_id) where role = 'chair'`,
  `create index council_member_account on council_member (account_id)`,
  `create index council_member_stands_in_for on council_member (stands_in_for)`,

  `create table council_session (
     id uuid primary key,
     council_id uuid not null references council,
     held_on date not null,
     called_by uuid not null references account,
     called_at timestamptz not null,
     state text not null check (state in ('called', 'concluded', 'adjourned')),
     version integer not null default 1
   )`,
  `create index council_session_council on council_session (council_id)`,
  // Once over, a session is locked.
  `create trigger council_session_locked before update on council_session
     for each row when (old.state <> 'called') execute function refuse_change()`,
  `create trigger council_session_kept before delete on council_session
     for each row execute function refuse_change()`,
  `create table session_item (
     session_id uuid not null references council_session,
     position integer not null,
     appraisal_id uuid not null references appraisal,
     primary key (session_id, position),
     unique (session_id, appraisal_id)
   )`,
  `create index session_item_appraisal on session_item (appraisal_id)`,
  // The latest revision says who is there.
  `create table attendance (
     session_id uuid not null references council_session,
     revision integer not null,
     member_id uuid not null references council_member,
     present boolean not null,
     reason text,
     substitute_id uuid references council_member,
     recorded_by uuid not null references account,
     recorded_at timestamptz not null,
     primary key (session_id, revision, member_id),
     check (present or reason is not null),
     check (substitute_id is null or not present)
   )`,
  `create index attendance_member on attendance (member_id)`,
  `create index attendance_substitute on attendance (substitute_id)`,
  `create table council_round (
     id uuid primary key,
     session_id uuid not null references council_session,
     appraisal_id uuid not null references appraisal,
     round integer not null,
     reason text,
     opened_by uuid not null references account,
     opened_at timestamptz not null,
     unique (appraisal_id, round)
   )`,
  `create index council_round_session on council_round (session_id)`,
  `create table round_reveal (
     round_id uuid primary key references council_round,
     account_id uuid not null references account,
     revealed_at timestamptz not null
   )`,
  `create table conflict_of_interest (
     id uuid primary key,
     appraisal_id uuid not null references appraisal,
     account_id uuid not null references account,
     reason text not null,
     recorded_by uuid not null references account,
     recorded_at timestamptz not null,
     unique (appraisal_id, account_id)
   )`,
  `create index conflict_of_interest_account on conflict_of_interest (account_id)`,
  // How a session ended; of a concluded one, its minutes as they stood.
  `create table session_end (
     session_id uuid primary key references council_session,
     account_id uuid not null references account,
     outcome text not null check (outcome in ('concluded', 'adjourned')),
     reason text,
     minutes jsonb,
     ended_at timestamptz not null
   )`,

  // In which round of a council a sheet was given; none where the regulation has no sessions.
  `alter table sheet add column round_id uuid references council_round`,
  `create index sheet_round on sheet (round_id) where round_id is not null`,

  ...[
    'council',
    'council_member',
    'session_item',
    'attendance',
    'council_round',
    'round_reveal',
    'conflict_of_interest',
    'session_end',
  ].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),
];
