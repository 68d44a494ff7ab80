import { type Kysely, sql, type Transaction } from 'kysely';
import { searchKey } from '#domain/base/search-key.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';

/** Work that never came to be leaves its title free. */
export const titleFree: readonly TaskState[] = ['rejected', 'declined', 'withdrawn'];

/** Keeps others from giving these subjects tasks until the transaction ends; in one order, so that none wait in a ring. */
export async function holdSubjects(db: Transaction<Database>, ids: string[]): Promise<void> {
  await db
    .selectFrom('subject')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/**
 * Whether whoever leads has another task of this title in the campaign.
 * @param exceptId the task that bears it itself
 */
export async function isTitleTaken(
  db: Kysely<Database>,
  work: { campaignId: string; leadId: string; title: string },
  exceptId?: string,
): Promise<boolean> {
  const same = await db
    .selectFrom('task')
    .innerJoin('task_owner', 'task_owner.task_id', 'task.id')
    .select('task.id')
    .where('task.campaign_id', '=', work.campaignId)
    .where('task.title_key', '=', searchKey(work.title))
    .where('task.state', 'not in', titleFree)
    .where('task_owner.subject_id', '=', work.leadId)
    .$if(exceptId !== undefined, (some) => some.where('task.id', '!=', exceptId ?? ''))
    .executeTakeFirst();
  return same !== undefined;
}
