import { type Kysely, sql } from 'kysely';

/** A report names the files that prove what it says. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table report_evidence (
     report_id uuid not null references report,
     evidence_id uuid not null references evidence,
     primary key (report_id, evidence_id)
   )`,
  `create index report_evidence_evidence on report_evidence (evidence_id)`,
  `create trigger report_evidence_append_only before update or delete on report_evidence
     for each row execute function refuse_change()`,
  `create trigger report_evidence_no_truncate before truncate on report_evidence
     for each statement execute function refuse_change()`,
];
