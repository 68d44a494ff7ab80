import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Database } from '#database/schema.ts';
import { countFailure, notLocked } from './count-failure.ts';
import { hashPassword, passwordFits } from './password.ts';
import { hasSecondFactor, useCode } from './second-factor.ts';
import { openSession } from './session.ts';

/** A hash to compare with when there is no such account, so that the answer takes as long. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

interface Attempt {
  userName: string;
  password: string;
  /** Six digits of the authenticator, or a recovery code, where the account has a second factor. */
  code?: string | undefined;
  device: string | undefined;
  now: string;
}

/**
 * Signs in by name and password, and by a code where the account asks for one. The same refusal for a wrong name, a
 * wrong password and a wrong code, until an account is locked: that is told to whoever knows its name, whatever he
 * types, so that its holder learns why his password is not taken. User names are no secret here.
 * Errors: `signInFailed`, with `lockedUntil` while the account is locked; `secondFactorNeeded`.
 */
export async function signIn(
  db: Kysely<Database>,
  { userName, password, code, device, now }: Attempt,
): Promise<Result<{ token: string; expiresAt: string }>> {
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('user_name', '=', userName.trim().toLowerCase())
    .executeTakeFirst();
  if (account?.locked_until && account.locked_until > now)
    return refuse('signInFailed', { lockedUntil: account.locked_until });
  const fits = await passwordFits(password, account?.password_hash ?? (await nobody));
  if (account === undefined || account.disabled) return refuse('signInFailed', {});
  const failed = async () => {
    const lockedUntil = await countFailure(db, account.id, now);
    return refuse('signInFailed', lockedUntil === null ? {} : { lockedUntil });
  };
  if (!fits || account.password_hash === null) return failed();
  if (await hasSecondFactor(db, account.id)) {
    if (code === undefined) return refuse('secondFactorNeeded', {});
    if (!(await useCode(db, account.id, code, now))) return failed();
  }
  // Tries at the same time were let in together; a right one among them counts only while there is no lock.
  const opened = await db
    .updateTable('account')
    .set({ failed_sign_ins: 0, locked_until: null })
    .where('id', '=', account.id)
    .where(notLocked(now))
    .returning('id')
    .executeTakeFirst();
  if (opened === undefined) return refuse('signInFailed', {});
  return ok(await openSession(db, { accountId: account.id, device, now }));
}
