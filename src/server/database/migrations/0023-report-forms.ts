import { type Kysely, sql } from 'kysely';

/** Forms for reports that went out as workbooks, and what was entered of reports before they are filed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table report_form (
     id uuid primary key,
     campaign_id uuid not null references campaign,
     period text not null,
     content jsonb not null,
     fingerprint text not null,
     sent_by uuid not null references account,
     sent_at timestamptz not null
   )`,
  `create index report_form_campaign on report_form (campaign_id, sent_at)`,
  `create trigger report_form_append_only before update or delete on report_form
     for each row execute function refuse_change()`,
  `create trigger report_form_no_truncate before truncate on report_form
     for each statement execute function refuse_change()`,
  `create table report_draft (
     task_id uuid not null references task,
     period text not null,
     content jsonb not null,
     version integer not null,
     entered_by uuid not null references account,
     entered_at timestamptz not null,
     primary key (task_id, period)
   )`,
];
