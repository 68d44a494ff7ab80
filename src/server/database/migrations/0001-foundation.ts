import { type Kysely, sql } from 'kysely';

/**
 * The foundation: dated organisation, campaigns, tasks, papers, appraisals, and the log.
 * Names follow `docs/glossary.md`. `*_key` columns hold the searchable form of a text (no accents, small letters).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table unit (
     id uuid primary key,
     code text,
     name text not null,
     name_key text not null,
     kind text not null,
     tree text not null check (tree in ('party', 'government')),
     block text not null check (block in ('party', 'government', 'front', 'armedForces')),
     formed_from text,
     valid_from date not null,
     valid_to date,
     check (valid_to is null or valid_from < valid_to)
   )`,
  `create index unit_name_key on unit (name_key text_pattern_ops)`,
  `create unique index unit_code on unit (kind, code) where valid_to is null`,

  // The tree of units is dated: a commune can answer to another unit from a day on.
  `create table unit_placement (
     unit_id uuid not null references unit,
     parent_id uuid not null references unit,
     valid_from date not null,
     valid_to date,
     primary key (unit_id, valid_from),
     check (unit_id <> parent_id)
   )`,
  `create index unit_placement_parent on unit_placement (parent_id)`,

  `create table official (
     id uuid primary key,
     full_name text not null,
     name_key text not null,
     given_name_key text not null,
     made_up boolean not null default false
   )`,
  `create index official_name_key on official (name_key text_pattern_ops)`,

  `create table post (
     id uuid primary key,
     unit_id uuid not null references unit,
     title text not null,
     kind text not null,
     is_head boolean not null,
     valid_from date not null,
     valid_to date
   )`,
  `create index post_unit on post (unit_id)`,

  `create table tenure (
     id uuid primary key,
     official_id uuid not null references official,
     post_id uuid not null references post,
     acting boolean not null default false,
     valid_from date not null,
     valid_to date,
     check (valid_to is null or valid_from < valid_to)
   )`,
  `create index tenure_official on tenure (official_id)`,
  `create index tenure_post on tenure (post_id)`,

  // Who assigns and rates the holder of a post: a relation, not a level of the tree.
  `create table management (
     authority_id uuid not null references unit,
     post_id uuid not null references post,
     valid_from date not null,
     valid_to date,
     primary key (post_id, authority_id, valid_from)
   )`,
  `create index management_authority on management (authority_id)`,

  `create table account (
     id uuid primary key,
     user_name text not null unique,
     official_id uuid references official,
     password_hash text,
     failed_sign_ins integer not null default 0,
     locked_until timestamptz,
     disabled boolean not null default false,
     must_change_password boolean not null default false
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

  `create table campaign (
     id uuid primary key,
     authority_id uuid not null references unit,
     title text not null,
     pack_id text not null,
     pack_version text not null,
     pack_hash text not null,
     period_from date not null,
     period_to date not null,
     previous_id uuid references campaign,
     version integer not null default 1,
     check (period_from < period_to)
   )`,
  `create index campaign_authority on campaign (authority_id)`,

  // Who is assigned and rated in a campaign: an official in a post, or a unit.
  `create table subject (
     id uuid primary key,
     campaign_id uuid not null references campaign,
     kind text not null check (kind in ('official', 'unit')),
     official_id uuid references official,
     post_id uuid references post,
     unit_id uuid not null references unit,
     group_id text not null,
     check ((kind = 'official') = (official_id is not null and post_id is not null))
   )`,
  `create unique index subject_once on subject (campaign_id, official_id, post_id) where kind = 'official'`,
  `create unique index subject_unit_once on subject (campaign_id, unit_id) where kind = 'unit'`,
  `create index subject_official on subject (official_id)`,

  `create table task (
     id uuid primary key,
     campaign_id uuid not null references campaign,
     title text not null,
     title_key text not null,
     origin text not null check (origin in ('registered', 'ordered', 'added', 'carriedOver', 'cascaded')),
     nature text not null check (nature in ('breakthrough', 'innovation', 'new', 'hard', 'backlog')),
     content text,
     horizon text not null,
     state text not null,
     expected_product text not null,
     reason text,
     due_on date not null,
     closed_on date,
     carried_from_id uuid references task,
     version integer not null default 1,
     created_at timestamptz not null
   )`,
  `create index task_campaign_state on task (campaign_id, state, due_on, id)`,
  `create index task_campaign_due on task (campaign_id, due_on, id)`,
  `create index task_title_key on task (title_key text_pattern_ops)`,
  `create index task_carried_from on task (carried_from_id)`,

  `create table task_owner (
     task_id uuid not null references task,
     subject_id uuid not null references subject,
     is_lead boolean not null,
     primary key (task_id, subject_id)
   )`,
  `create unique index task_owner_lead on task_owner (task_id) where is_lead`,
  `create index task_owner_subject on task_owner (subject_id)`,

  `create table indicator (
     id uuid primary key,
     task_id uuid not null references task,
     position integer not null,
     name text not null,
     unit_of_measure text not null,
     target jsonb not null,
     weight numeric,
     source_of_figure text,
     required_indicator text
   )`,
  `create index indicator_task on indicator (task_id, position)`,

  `create table opinion (
     id uuid primary key,
     task_id uuid not null references task,
     account_id uuid not null references account,
     kind text not null check (kind in ('endorse', 'return', 'reject')),
     reason text,
     at timestamptz not null
   )`,
  `create index opinion_task on opinion (task_id)`,

  `create table decision (
     id uuid primary key,
     authority_id uuid not null references unit,
     campaign_id uuid references campaign,
     kind text not null check (kind in
       ('assign', 'adjust', 'transfer', 'suspend', 'resume', 'withdraw', 'rate', 'replaceRating')),
     number text not null,
     signed_on date not null,
     signed_by text not null,
     title text not null,
     unique (authority_id, number, signed_on)
   )`,
  `create index decision_campaign on decision (campaign_id)`,
  `create table decision_item (
     decision_id uuid not null references decision,
     position integer not null,
     task_id uuid references task,
     subject_id uuid references subject,
     snapshot jsonb not null,
     primary key (decision_id, position)
   )`,
  `create index decision_item_task on decision_item (task_id)`,
  `create index decision_item_subject on decision_item (subject_id)`,

  `create table plan (
     id uuid primary key,
     task_id uuid not null references task,
     revision integer not null,
     general_objective text not null,
     specific_objectives jsonb not null,
     solutions jsonb not null,
     milestones jsonb not null,
     submitted_at timestamptz not null,
     unique (task_id, revision)
   )`,

  `create table report (
     id uuid primary key,
     task_id uuid not null references task,
     period text not null,
     revision integer not null,
     narrative text not null,
     submitted_by uuid not null references account,
     submitted_at timestamptz not null,
     unique (task_id, period, revision)
   )`,
  `create table reading (
     report_id uuid not null references report,
     indicator_id uuid not null references indicator,
     actual jsonb,
     source text,
     cut_off date,
     primary key (report_id, indicator_id)
   )`,
  `create index reading_indicator on reading (indicator_id)`,
  `create table obstacle (
     id uuid primary key,
     report_id uuid not null references report,
     description text not null,
     proposal text
   )`,
  `create index obstacle_report on obstacle (report_id)`,

  `create table product (
     id uuid primary key,
     task_id uuid not null references task,
     kind text not null,
     name text not null,
     document_number text,
     state text not null check (state in ('handedIn', 'verified', 'sentBack')),
     handed_in_on date not null,
     verified_by uuid references account,
     note text
   )`,
  `create index product_task on product (task_id)`,

  `create table appraisal (
     id uuid primary key,
     subject_id uuid not null unique references subject,
     state text not null,
     announced_on date,
     version integer not null default 1
   )`,
  // Sheets of all sides: the official himself, each council member. None is ever changed.
  `create table sheet (
     id uuid primary key,
     appraisal_id uuid not null references appraisal,
     side text not null check (side in ('self', 'council')),
     account_id uuid not null references account,
     round integer not null,
     facts jsonb not null,
     score numeric,
     claimed_level text,
     remark text,
     submitted_at timestamptz not null,
     unique (appraisal_id, side, account_id, round)
   )`,
  `create table proposal (
     id uuid primary key,
     appraisal_id uuid not null references appraisal,
     level text,
     score numeric,
     result jsonb not null,
     receipt jsonb not null,
     made_at timestamptz not null
   )`,
  `create index proposal_appraisal on proposal (appraisal_id)`,
  `create table rating (
     id uuid primary key,
     appraisal_id uuid not null references appraisal,
     proposal_id uuid not null references proposal,
     decision_id uuid not null references decision,
     level text not null,
     reason text,
     replaces_id uuid references rating,
     decided_at timestamptz not null
   )`,
  `create index rating_appraisal on rating (appraisal_id)`,
  `create table consequence (
     id uuid primary key,
     rating_id uuid not null references rating,
     use text not null,
     description text not null,
     paper_number text,
     decided_on date not null
   )`,
  `create index consequence_rating on consequence (rating_id)`,

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
