import type { Kysely } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import type { Database } from '#database/schema.ts';

import { countFailure, notLocked } from './count-failure.ts';
import { passwordFits } from './password.ts';

/**
 * Whether a password is the present one of an account; asked again before what changes how one signs in. While the
 * account is locked none is. A wrong one is counted by `countWrongPassword`.
 */
export async function hasPassword(
  db: Kysely<Database>,
  accountId: string,
  password: string,
  now: string,
): Promise<boolean> {
  const { password_hash: hash } = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (hash === null || !(await passwordFits(password, hash))) return false;
  // As at sign-in, a right one among tries at the same time counts only while there is no lock.
  const open = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where(notLocked(now))
    .executeTakeFirst();
  return open !== undefined;
}

/** Counts a wrong password or code as at sign-in; after the refusal, which undoes all that the use case wrote. */
export async function countWrongPassword(
  db: Kysely<Database>,
  { actor, now }: { actor: Actor; now: string },
  refusal: Refusal,
): Promise<Refusal> {
  if (refusal.kind !== 'signInFailed') return refusal;
  const lockedUntil = await countFailure(db, actor.accountId, now);
  return lockedUntil === null || lockedUntil <= now ? refusal : { ...refusal, params: { lockedUntil } };
}
