import { type Kysely, sql } from 'kysely';

/** Plans and how they were answered; work shared out in parts, reported and checked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // By when the regulation wanted this revision; null where it sets no limit.
  `alter table plan add column due_on date`,
  `create table plan_answer (
     plan_id uuid primary key references plan,
     account_id uuid not null references account,
     answer text not null check (answer in ('approvePlan', 'returnPlan')),
     reason text,
     answered_at timestamptz not null
   )`,

  // A part of an assigned task, or of such a part, given to a unit or to an official in a post. No task of its own: it
  // has no group, no appraisal, no decision.
  `create table sub_task (
     id uuid primary key,
     task_id uuid not null references task,
     parent_id uuid references sub_task,
     title text not null,
     expected_product text not null,
     due_on date not null,
     share numeric not null check (share > 0 and share <= 100),
     unit_id uuid not null references unit,
     official_id uuid references official,
     post_id uuid references post,
     state text not null check (state in ('offered', 'agreed', 'returned', 'reported', 'done', 'cancelled', 'ended')),
     changed_above jsonb,
     version integer not null default 1,
     created_at timestamptz not null,
     check (parent_id <> id),
     check ((official_id is null) = (post_id is null))
   )`,
  `create index sub_task_task on sub_task (task_id, parent_id)`,
  `create index sub_task_parent on sub_task (parent_id, due_on, id)`,
  `create index sub_task_official on sub_task (official_id, due_on, id) where official_id is not null`,
  `create index sub_task_unit on sub_task (unit_id, due_on, id)`,
  `create index sub_task_post on sub_task (post_id) where post_id is not null`,
  `create table sub_task_part (
     sub_task_id uuid not null references sub_task,
     indicator_id uuid not null references indicator,
     part numeric not null check (part > 0),
     primary key (sub_task_id, indicator_id)
   )`,
  `create index sub_task_part_indicator on sub_task_part (indicator_id)`,

  `create table sub_task_report (
     id uuid primary key,
     sub_task_id uuid not null references sub_task,
     revision integer not null,
     percent numeric check (percent between 0 and 100),
     narrative text not null,
     submitted_by uuid not null references account,
     submitted_at timestamptz not null,
     unique (sub_task_id, revision)
   )`,
  `create index sub_task_report_account on sub_task_report (submitted_by)`,
  `create table sub_task_reading (
     report_id uuid not null references sub_task_report,
     indicator_id uuid not null references indicator,
     actual numeric,
     primary key (report_id, indicator_id)
   )`,
  `create index sub_task_reading_indicator on sub_task_reading (indicator_id)`,

  // What was done with a part, by whom and why; of changes, before and after.
  `create table sub_task_act (
     id uuid primary key,
     sub_task_id uuid not null references sub_task,
     action text not null,
     account_id uuid references account,
     reason text,
     details jsonb,
     at timestamptz not null
   )`,
  `create index sub_task_act_sub_task on sub_task_act (sub_task_id, at)`,
  `create index sub_task_act_account on sub_task_act (account_id)`,

  ...['plan_answer', 'sub_task_report', 'sub_task_reading', 'sub_task_act'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),
];
