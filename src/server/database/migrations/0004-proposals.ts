import { type Kysely, sql } from 'kysely';

/** Proposing and reviewing: orders that are negotiated, the living backlog, shares of owners, papers that supplement. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Since when a task is in its state, and by when the regulation wants the next step.
  `alter table task add column state_since date, add column step_due_on date`,
  `create index task_step_due on task (step_due_on, id) where step_due_on is not null`,
  `create index task_order_awaited on task ((coalesce(step_due_on, date '2200-12-31')), id)
     where state in ('ordered', 'negotiating')`,

  // What was answered to an order, and to that answer, round by round.
  `create table order_round (
     id uuid primary key,
     task_id uuid not null references task,
     account_id uuid not null references account,
     kind text not null check (kind in ('accept', 'negotiate', 'decline', 'reviseOrder', 'insist', 'withdraw')),
     reason text,
     terms jsonb,
     changes jsonb,
     due_on date,
     at timestamptz not null
   )`,
  `create index order_round_task on order_round (task_id, at)`,
  `create index order_round_account on order_round (account_id)`,

  // Matters that wait, whoever holds which post.
  `create table backlog_entry (
     id uuid primary key,
     authority_id uuid not null references unit,
     title text not null,
     title_key text not null,
     description text not null,
     source text not null check (source in
       ('petition', 'inspectionConclusion', 'auditConclusion', 'voterOpinion', 'leaderDirection', 'pastWork', 'other')),
     unit_id uuid references unit,
     waiting_since date not null,
     state text not null check (state in ('open', 'inWork', 'settled', 'dropped')),
     settled_by_task_id uuid references task,
     settled_by_product_id uuid references product,
     ended_on date,
     note text,
     entered_by uuid not null references account,
     entered_at timestamptz not null,
     version integer not null default 1
   )`,
  `create index backlog_entry_age on backlog_entry (authority_id, waiting_since, id)`,
  `create index backlog_entry_title on backlog_entry (authority_id, title_key, id)`,
  `create index backlog_entry_unit on backlog_entry (unit_id)`,
  `create index backlog_entry_account on backlog_entry (entered_by)`,
  `create index backlog_entry_task on backlog_entry (settled_by_task_id)`,
  `create index backlog_entry_product on backlog_entry (settled_by_product_id)`,
  `alter table task add column backlog_id uuid references backlog_entry`,
  `create index task_backlog on task (backlog_id) where backlog_id is not null`,

  // Percent of the work that is an owner's, where it was said.
  `alter table task_owner add column share numeric check (share > 0 and share <= 100)`,

  // A later paper that adds tasks to the list of an earlier one.
  `alter table decision add column supplements_id uuid references decision`,
  `create index decision_supplements on decision (supplements_id) where supplements_id is not null`,
  `create index decision_campaign_day on decision (campaign_id, signed_on desc, id desc)`,

  // Titles that are nearly the same are found by their trigrams; also parts of titles.
  `create extension if not exists pg_trgm`,
  `create index task_title_trigrams on task using gin (title_key gin_trgm_ops)`,

  // The rules as they were when a campaign began, by the hash it keeps. \`json\`, not \`jsonb\`: the order of names stays.
  `create table kept_pack (hash text primary key, pack json not null)`,

  ...['order_round', 'kept_pack'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),
];
