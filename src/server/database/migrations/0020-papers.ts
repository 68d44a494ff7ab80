import { type Kysely, sql } from 'kysely';

/** What authorities say of themselves on papers, the numbers they gave, the papers that went out, templates of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table letterhead (
     unit_id uuid primary key references unit,
     content jsonb not null,
     version integer not null default 1
   )`,
  // The last number of a series: a type of paper within a year, or within a term.
  `create table paper_count (
     unit_id uuid not null references unit,
     series text not null,
     last integer not null check (last > 0),
     primary key (unit_id, series)
   )`,
  `create table issued_paper (
     fingerprint text primary key,
     kind text not null,
     authority_id uuid not null references unit,
     thing_id text not null,
     content jsonb not null,
     format jsonb not null,
     issued_by uuid not null references account,
     issued_at timestamptz not null
   )`,
  `create index issued_paper_thing on issued_paper (thing_id, issued_at)`,
  `create index issued_paper_authority on issued_paper (authority_id, issued_at)`,
  `create trigger issued_paper_append_only before update or delete on issued_paper
     for each row execute function refuse_change()`,
  `create trigger issued_paper_no_truncate before truncate on issued_paper
     for each statement execute function refuse_change()`,
  `create table paper_template (
     id uuid primary key,
     authority_id uuid not null references unit,
     kind text not null,
     name text not null,
     sha256 text not null,
     content bytea not null,
     added_by uuid not null references account,
     added_at timestamptz not null,
     ended_at timestamptz
   )`,
  `create unique index paper_template_in_use on paper_template (authority_id, kind) where ended_at is null`,
];
