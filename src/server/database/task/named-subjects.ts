import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';
import { titleFree } from './title-taken.ts';

/** A subject of a campaign with what a table may call it by. */
export interface NamedSubject {
  id: string;
  groupId: string;
  unitCode: string | null;
  /** Of an official, the name as searches compare it; of a unit, null. */
  nameKey: string | null;
}

/** The subjects of a campaign that are named by their id, or stand in a unit that is named by its code. */
export async function loadNamedSubjects(
  db: Kysely<Database>,
  campaignId: string,
  names: ({ subjectId: string } | { unitCode: string })[],
): Promise<NamedSubject[]> {
  const ids = names.flatMap((name) => ('subjectId' in name ? [name.subjectId] : []));
  const codes = names.flatMap((name) => ('unitCode' in name ? [name.unitCode] : []));
  return db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .select([
      'subject.id',
      'subject.group_id as groupId',
      'unit.code as unitCode',
      'official.name_key as nameKey',
    ])
    .where('subject.campaign_id', '=', campaignId)
    .where((where) =>
      where.or([
        sql<boolean>`subject.id = any(${[...new Set(ids)]}::uuid[])`,
        sql<boolean>`unit.code = any(${[...new Set(codes)]}::text[])`,
      ]),
    )
    .execute();
}

/** Of some titles, those that tasks of a campaign have already, each as `<id of the lead> <title key>`. */
export async function findTitlesOf(
  db: Kysely<Database>,
  campaignId: string,
  titleKeys: string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('task_owner', 'task_owner.task_id', 'task.id')
    .select(['task.title_key', 'task_owner.subject_id'])
    .where('task.campaign_id', '=', campaignId)
    .where(sql<boolean>`task.title_key = any(${titleKeys}::text[])`)
    .where('task.state', 'not in', titleFree)
    .execute();
  return new Set(rows.map((row) => `${row.subject_id} ${row.title_key}`));
}
