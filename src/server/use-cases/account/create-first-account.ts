import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { dayInVietnam } from '#domain/base/dates.ts';
import { appendLog } from '#database/log-store.ts';
import type { Database } from '#database/schema.ts';
import { hashPassword } from '#use-cases/sign-in/password.ts';

/**
 * Opens the first account of an empty system, an administrator everywhere, with which all others are opened.
 * Gives nothing when there is an account already.
 */
export async function createFirstAccount(
  db: Kysely<Database>,
  { userName, password, now }: { userName: string; password: string; now: string },
): Promise<{ id: string } | undefined> {
  return db.transaction().execute(async (transaction) => {
    const { accounts } = await transaction
      .selectFrom('account')
      .select((of) => of.fn.countAll<string>().as('accounts'))
      .executeTakeFirstOrThrow();
    if (accounts !== '0') return undefined;
    const id = newId();
    await transaction
      .insertInto('account')
      .values({
        id,
        user_name: userName,
        official_id: null,
        password_hash: await hashPassword(password),
        locked_until: null,
      })
      .execute();
    await transaction
      .insertInto('power')
      .values({
        id: newId(),
        account_id: id,
        kind: 'administrator',
        unit_id: null,
        reach: 'all',
        council: null,
        valid_from: dayInVietnam(now),
        valid_to: null,
      })
      .execute();
    await appendLog(transaction, { actor: { accountId: id }, now, requestId: newId() }, [
      {
        authorityId: noAuthority,
        action: 'createFirstAccount',
        thing: 'account',
        thingId: id,
        after: { userName },
      },
    ]);
    return { id };
  });
}
