import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';

/** How much of each part of the life cycle there is in a database, in the order of the cycle. */
export const cycleParts = [
  'assigned',
  'plans',
  'reports',
  'products',
  'selfSheets',
  'councils',
  'sessions',
  'councilSheets',
  'proposals',
  'decided',
  'announced',
  'consequences',
  'carriedOver',
] as const;
export type CycleCounts = Record<(typeof cycleParts)[number], number>;

/** Counts it, for whoever asks whether a replay went through all of it. Sessions are the concluded ones. */
export async function loadCycleCounts(db: Kysely<Database>): Promise<CycleCounts> {
  const { rows } = await sql<Record<(typeof cycleParts)[number], string>>`
    select
      (select count(distinct item.task_id) from decision_item item
         join decision on decision.id = item.decision_id where decision.kind = 'assign') as "assigned",
      (select count(*) from plan) as "plans",
      (select count(*) from report) as "reports",
      (select count(*) from product) as "products",
      (select count(*) from sheet where side = 'self') as "selfSheets",
      (select count(*) from council) as "councils",
      (select count(*) from council_session where state = 'concluded') as "sessions",
      (select count(*) from sheet where side = 'council') as "councilSheets",
      (select count(*) from proposal) as "proposals",
      (select count(*) from rating) as "decided",
      (select count(*) from appraisal where announced_on is not null) as "announced",
      (select count(*) from consequence) as "consequences",
      (select count(*) from task where carried_from_id is not null) as "carriedOver"`.execute(db);
  const [row] = rows;
  return Object.fromEntries(cycleParts.map((part) => [part, Number(row?.[part])])) as CycleCounts;
}
