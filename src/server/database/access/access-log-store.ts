import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#database/schema.ts';

interface Reading {
  authorityId: string;
  action: string;
  thing: string;
  thingId: string;
  grounds: string[];
  reason?: string;
}

/** Writes down what was read of other people's appraisals, by whom and by what right. */
export async function storeReads(
  db: Transaction<Database>,
  { actor, now }: { actor: { accountId: string }; now: string },
  reads: Reading[],
): Promise<void> {
  if (reads.length === 0) return;
  await db
    .insertInto('access_log')
    .values(
      reads.map(({ authorityId, action, thing, thingId, grounds, reason }) => ({
        id: newId(),
        at: now,
        account_id: actor.accountId,
        authority_id: authorityId,
        action,
        thing,
        thing_id: thingId,
        grounds,
        reason: reason ?? null,
      })),
    )
    .execute();
}
