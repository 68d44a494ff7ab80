import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Database } from '#database/schema.ts';
import { hashPassword, passwordFits } from './password.ts';
import { hasSecondFactor, useCode } from './second-factor.ts';
import { minutesFrom, openSession } from './session.ts';

/** After this many wrong passwords or codes in a row an account is locked for a while. */
const allowedFailures = 5;
const lockMinutes = 15;

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
 * wrong password and a wrong code.
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

/**
 * Counts a wrong try where the count is kept, so that tries at the same time are all counted; gives until when the
 * account is locked. A try that meets a lock set meanwhile changes nothing.
 */
async function countFailure(db: Kysely<Database>, id: string, now: string): Promise<string | null> {
  const last = sql<boolean>`failed_sign_ins + 1 >= ${allowedFailures}`;
  const until = sql<string | null>`case when ${last} then ${minutesFrom(now, lockMinutes)}::timestamptz end`;
  await db
    .updateTable('account')
    .set({ failed_sign_ins: sql`case when ${last} then 0 else failed_sign_ins + 1 end`, locked_until: until })
    .where('id', '=', id)
    .where(notLocked(now))
    .execute();
  const { locked_until } = await db
    .selectFrom('account')
    .select('locked_until')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return locked_until;
}

function notLocked(now: string) {
  return sql<boolean>`(locked_until is null or locked_until <= ${now}::timestamptz)`;
}
