/** Campaigns, who is in them, the tasks and their indicators. */
export const workTables = [
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
];
