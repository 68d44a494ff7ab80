import { type Kysely, sql } from 'kysely';

/** What follows an assignment and a rating: transfers, guidance on obstacles, objections, exceptional shares of a quota. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Work handed to somebody else: the old task ends, the new one begins with its own obligations.
  `create table transfer (
     from_task_id uuid primary key references task,
     to_task_id uuid not null unique references task,
     decision_id uuid not null references decision,
     share_done numeric not null check (share_done between 0 and 100),
     starts_on date not null
   )`,

  `create table guidance (
     id uuid primary key,
     obstacle_id uuid not null references obstacle,
     account_id uuid not null references account,
     content text not null,
     responsible_unit_id uuid not null references unit,
     due_on date not null,
     given_at timestamptz not null
   )`,
  `create index guidance_obstacle on guidance (obstacle_id)`,
  `create table obstacle_resolution (
     obstacle_id uuid primary key references obstacle,
     account_id uuid not null references account,
     note text,
     resolved_at timestamptz not null
   )`,

  // One objection to a rating; whoever is given another rating can object to that one.
  `create table objection (
     id uuid primary key,
     appraisal_id uuid not null references appraisal,
     rating_id uuid not null unique references rating,
     account_id uuid not null references account,
     reason text not null,
     objected_at timestamptz not null
   )`,
  `create index objection_appraisal on objection (appraisal_id)`,
  `create table objection_answer (
     objection_id uuid primary key references objection,
     account_id uuid not null references account,
     outcome text not null check (outcome in ('kept', 'replaced')),
     reason text not null,
     answered_at timestamptz not null
   )`,

  // The higher share of a quota that a decision grants, to one unit or to the whole campaign.
  `create table quota_grant (
     id uuid primary key,
     decision_id uuid not null references decision,
     quota text not null,
     unit_id uuid references unit,
     reason text not null
   )`,
  `create index quota_grant_decision on quota_grant (decision_id)`,

  `create unique index rating_replaced_once on rating (replaces_id) where replaces_id is not null`,

  ...[
    'transfer',
    'obstacle',
    'guidance',
    'obstacle_resolution',
    'objection',
    'objection_answer',
    'quota_grant',
  ].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),
];
