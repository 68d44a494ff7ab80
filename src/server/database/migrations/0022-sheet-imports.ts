import { type Kysely, sql } from 'kysely';

/** Tables that came in as workbooks: who brought them, what became of each row, how far the work on them is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table sheet_import (
     id uuid primary key,
     account_id uuid not null references account,
     kind text not null,
     campaign_id uuid references campaign,
     file_name text not null,
     sha256 text not null,
     size integer not null,
     sheets jsonb not null,
     state text not null check (state in ('read', 'checking', 'checked', 'applying', 'applied')),
     choice jsonb,
     outcome jsonb,
     done integer not null default 0,
     total integer not null default 0,
     brought_at timestamptz not null,
     applied_at timestamptz
   )`,
  `create index sheet_import_account on sheet_import (account_id, brought_at)`,
  `create index sheet_import_file on sheet_import (sha256, kind)`,
];
