/** Sheets, proposals, ratings and what they lead to. */
export const appraisalTables = [
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
];
