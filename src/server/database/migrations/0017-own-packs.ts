import { type Kysely, sql } from 'kysely';

/** Regulations an organisation writes here: drafts with their versions, and what was released of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table draft_pack (
     id uuid primary key,
     pack_id text not null,
     pack_version text not null,
     copied_from text not null,
     files jsonb not null,
     state text not null check (state in ('open', 'released', 'dropped')),
     version integer not null default 1,
     created_by uuid not null references account,
     created_at timestamptz not null,
     changed_by uuid not null references account,
     changed_at timestamptz not null
   )`,
  `create index draft_pack_open on draft_pack (changed_at desc, id) where state = 'open'`,

  // A campaign may rest on it: it is succeeded by another version, never changed.
  `create table released_pack (
     id uuid primary key,
     draft_id uuid not null unique references draft_pack,
     pack_id text not null,
     pack_version text not null,
     hash text not null,
     files jsonb not null,
     released_by uuid not null references account,
     released_at timestamptz not null,
     unique (pack_id, pack_version)
   )`,
  `create trigger released_pack_append_only before update or delete on released_pack
     for each row execute function refuse_change()`,
  `create trigger released_pack_no_truncate before truncate on released_pack
     for each statement execute function refuse_change()`,

  // The log is looked through by what was done to one thing, and by who did it.
  `create index log_entry_at on log_entry (at desc, authority_id, sequence desc)`,
];
