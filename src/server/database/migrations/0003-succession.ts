import { type Kysely, sql } from 'kysely';

/** Acts by which units become others on a day, by a paper. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table succession (
     id uuid primary key,
     kind text not null check (kind in ('merge', 'split', 'rename', 'dissolve', 'rearrange')),
     on_date date not null,
     number text not null,
     signed_on date not null,
     signed_by text not null,
     title text not null,
     recorded_at timestamptz not null,
     check (signed_on <= on_date)
   )`,
  // What became of a unit: all of it, a piece, or what was left after the pieces; of a dissolved unit, nothing.
  `create table succession_unit (
     succession_id uuid not null references succession,
     position integer not null,
     predecessor_id uuid not null references unit,
     successor_id uuid references unit,
     share text not null check (share in ('whole', 'part', 'remainder')),
     primary key (succession_id, position)
   )`,
  `create index succession_unit_predecessor on succession_unit (predecessor_id)`,
  `create index succession_unit_successor on succession_unit (successor_id)`,
  // Tasks of ended units are found from the units.
  `create index unit_ended on unit (valid_to) where valid_to is not null`,
  `create index if not exists subject_unit on subject (unit_id)`,
  ...['succession', 'succession_unit'].flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
       for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),
];
