import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { TaskState } from '#regulation/life-cycle.ts';
import { likeText } from '#database/like-text.ts';
import type { Database } from '#database/schema.ts';
import { sightsOf, type View } from '#database/visible-to.ts';

/** Every word somewhere in a `*_key` column: accents, case and order of the words do not matter. */
function holdsAll(column: 'task.title_key' | 'official.name_key' | 'unit.name_key', words: string[]) {
  const each = words.map((word) => sql<SqlBool>`${sql.ref(column)} like ${`%${likeText(word)}%`}`);
  return sql.join(each, sql` and `) as Expression<SqlBool>;
}

interface Asked {
  /** At least one. */
  words: string[];
  limit: number;
}

export interface FoundTask {
  id: string;
  title: string;
  state: TaskState;
  campaignTitle: string;
  createdAt: string;
}

/** The newest tasks a view reaches whose title holds all words. Each ground of seeing is asked alone. */
export async function searchTasks(db: Kysely<Database>, view: View, { words, limit }: Asked) {
  const found = new Map<string, FoundTask>();
  for (const sight of sightsOf(view)) {
    const rows = await db
      .selectFrom('task')
      .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
      .select(['task.id', 'task.title', 'task.state', 'task.created_at as createdAt'])
      .select('campaign.title as campaignTitle')
      .where(sight)
      .where(holdsAll('task.title_key', words))
      .orderBy('task.created_at', 'desc')
      .orderBy('task.id', 'desc')
      .limit(limit)
      .execute();
    for (const row of rows) found.set(row.id, row);
  }
  const newestFirst = (a: FoundTask, b: FoundTask) =>
    a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1;
  return [...found.values()].toSorted(newestFirst).slice(0, limit);
}

/** People whose name holds all words, by their given name; `only`: nobody but this one. */
export function searchOfficials(
  db: Kysely<Database>,
  { words, limit }: Asked,
  only: string | null,
): Promise<{ id: string; fullName: string }[]> {
  return db
    .selectFrom('official')
    .select(['official.id', 'official.full_name as fullName'])
    .where(holdsAll('official.name_key', words))
    .$if(only !== null, (rows) => rows.where('official.id', '=', only ?? ''))
    .orderBy('official.sort_name')
    .orderBy('official.id')
    .limit(limit)
    .execute();
}

/** Units whose name holds all words, those there are on a day before those that are gone, by name. */
export function searchUnits(db: Kysely<Database>, { words, limit }: Asked, day: string) {
  return db
    .selectFrom('unit')
    .select(['unit.id', 'unit.name', 'unit.valid_to as validTo'])
    .where(holdsAll('unit.name_key', words))
    .orderBy(sql`unit.valid_to is not null and unit.valid_to <= ${day}`)
    .orderBy('unit.name')
    .orderBy('unit.id')
    .limit(limit)
    .execute();
}
