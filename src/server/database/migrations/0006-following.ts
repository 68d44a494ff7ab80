import { type Kysely, sql } from 'kysely';

/** Following work: sealed periods, waits for decisions, objective causes; products with evidence, revisions, verifications. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Why a report of a sealed period was corrected; null: an ordinary report.
  `alter table report add column correction_reason text`,
  // An obstacle that only a decision of the authority removes: the delay clock stands until the answer.
  `alter table obstacle add column asks_decision boolean not null default false`,

  `create index report_age on report (submitted_at, id)`,

  `create table sealed_period (
     id uuid primary key,
     campaign_id uuid not null references campaign,
     period text not null,
     sealed_by uuid not null references account,
     sealed_at timestamptz not null,
     unique (campaign_id, period)
   )`,
  `create index sealed_period_account on sealed_period (sealed_by)`,
  // The figures as they stood when a period was sealed; null: nothing was reported, or it was known that there is none.
  `create table sealed_value (
     sealed_period_id uuid not null references sealed_period,
     indicator_id uuid not null references indicator,
     report_id uuid references report,
     target jsonb not null,
     actual jsonb,
     primary key (sealed_period_id, indicator_id)
   )`,
  `create index sealed_value_indicator on sealed_value (indicator_id)`,
  `create index sealed_value_report on sealed_value (report_id)`,

  // A file by its fingerprint (SHA-256, hex); its content lies in the evidence store.
  `create table evidence (
     id uuid primary key,
     task_id uuid not null references task,
     name text not null,
     media_type text not null,
     size bigint not null check (size >= 0),
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     uploaded_by uuid not null references account,
     uploaded_at timestamptz not null
   )`,
  `create index evidence_task on evidence (task_id, uploaded_at)`,
  `create index evidence_sha256 on evidence (sha256)`,
  `create index evidence_account on evidence (uploaded_by)`,

  `create table cause_claim (
     id uuid primary key,
     task_id uuid not null references task,
     indicator_id uuid references indicator,
     description text not null,
     from_on date not null,
     to_on date not null check (from_on <= to_on),
     document_number text,
     claimed_by uuid not null references account,
     claimed_at timestamptz not null
   )`,
  `create index cause_claim_task on cause_claim (task_id)`,
  `create index cause_claim_age on cause_claim (claimed_at, id)`,
  `create index cause_claim_indicator on cause_claim (indicator_id)`,
  `create index cause_claim_account on cause_claim (claimed_by)`,
  `create table cause_evidence (
     claim_id uuid not null references cause_claim,
     evidence_id uuid not null references evidence,
     primary key (claim_id, evidence_id)
   )`,
  `create index cause_evidence_evidence on cause_evidence (evidence_id)`,
  // Confirmed for the days the competent level names, which may be fewer than were claimed.
  `create table cause_answer (
     claim_id uuid primary key references cause_claim,
     account_id uuid not null references account,
     outcome text not null check (outcome in ('confirmed', 'refused')),
     reason text not null,
     from_on date,
     to_on date,
     answered_at timestamptz not null,
     check ((outcome = 'confirmed') = (from_on is not null and to_on is not null))
   )`,
  `create index cause_answer_account on cause_answer (account_id)`,

  // The state of a product is that of its latest revision.
  `alter table product
     add column revision integer not null default 1,
     add column version integer not null default 1,
     add column verifying_unit_id uuid references unit`,
  `create index product_verifying_unit on product (verifying_unit_id) where verifying_unit_id is not null`,
  `create index product_age on product (state, handed_in_on, id)`,
  `create table product_revision (
     product_id uuid not null references product,
     revision integer not null,
     name text not null,
     document_number text,
     handed_in_by uuid references account,
     handed_in_at timestamptz not null,
     primary key (product_id, revision)
   )`,
  `create index product_revision_account on product_revision (handed_in_by)`,
  `create table product_evidence (
     product_id uuid not null,
     revision integer not null,
     evidence_id uuid not null references evidence,
     primary key (product_id, revision, evidence_id),
     foreign key (product_id, revision) references product_revision
   )`,
  `create index product_evidence_evidence on product_evidence (evidence_id)`,
  `create table product_verification (
     id uuid primary key,
     product_id uuid not null,
     revision integer not null,
     account_id uuid not null references account,
     outcome text not null check (outcome in ('verified', 'sentBack')),
     note text,
     checked jsonb not null,
     verified_at timestamptz not null,
     unique (product_id, revision),
     foreign key (product_id, revision) references product_revision
   )`,
  `create index product_verification_account on product_verification (account_id)`,

  // What was handed in and verified before there were revisions; by whom it was handed in is in the log.
  `insert into product_revision (product_id, revision, name, document_number, handed_in_by, handed_in_at)
     select id, 1, name, document_number, null, handed_in_on::timestamp at time zone 'Asia/Ho_Chi_Minh' from product`,
  `insert into product_verification (id, product_id, revision, account_id, outcome, note, checked, verified_at)
     select gen_random_uuid(), id, 1, verified_by, state, note, '[]', handed_in_on::timestamp at time zone 'Asia/Ho_Chi_Minh'
     from product where state <> 'handedIn' and verified_by is not null`,

  ...[
    'sealed_period',
    'sealed_value',
    'evidence',
    'cause_claim',
    'cause_evidence',
    'cause_answer',
    'product_revision',
    'product_evidence',
    'product_verification',
  ].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),
];
