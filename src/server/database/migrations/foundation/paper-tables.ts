/** What is written about work: opinions, decisions, plans, reports, products. */
export const paperTables = [
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
];
