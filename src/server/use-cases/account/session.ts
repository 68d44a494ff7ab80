import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import { dayInVietnam } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Database } from '#database/schema.ts';
import { hashPassword, passwordFits } from './password.ts';

/** After this many wrong passwords in a row an account is locked for a while. */
const allowedFailures = 5;
const lockMinutes = 15;
const sessionHours = 12;

/** Only the hash of a token is kept: who reads the table cannot sign in with it. */
function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** A hash to compare with when there is no such account, so that the answer takes as long. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

/**
 * Signs in by name and password. The same refusal for a wrong name and a wrong password.
 * Errors: `signInFailed`, with `lockedUntil` while the account is locked.
 */
export async function signIn(
  db: Kysely<Database>,
  { userName, password, now }: { userName: string; password: string; now: string },
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
  if (!fits || account.password_hash === null) {
    const lockedUntil = await countFailure(db, account.id, now);
    return refuse('signInFailed', lockedUntil === null ? {} : { lockedUntil });
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
  const token = randomBytes(32).toString('base64url');
  const expiresAt = later(now, sessionHours * 60);
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash(token), account_id: account.id, created_at: now, expires_at: expiresAt })
    .execute();
  return ok({ token, expiresAt });
}

/**
 * Counts a wrong password where the count is kept, so that tries at the same time are all counted; gives until when
 * the account is locked. A try that meets a lock set meanwhile changes nothing.
 */
async function countFailure(db: Kysely<Database>, id: string, now: string): Promise<string | null> {
  const last = sql<boolean>`failed_sign_ins + 1 >= ${allowedFailures}`;
  const until = sql<string | null>`case when ${last} then ${later(now, lockMinutes)}::timestamptz end`;
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

export async function signOut(db: Kysely<Database>, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
}

/** Who holds a session token, with the powers of today; nothing when it has ended or the account is closed. */
export async function findActor(
  db: Kysely<Database>,
  token: string,
  now: string,
): Promise<(Actor & { userName: string }) | undefined> {
  const account = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.user_name', 'account.official_id'])
    .where('session.token_hash', '=', tokenHash(token))
    .where('session.expires_at', '>', now)
    .where('account.disabled', '=', false)
    .executeTakeFirst();
  if (account === undefined) return undefined;
  return {
    accountId: account.id,
    officialId: account.official_id,
    userName: account.user_name,
    powers: await loadPowers(db, account.id, dayInVietnam(now)),
  };
}

/** The powers an account has on a day. */
export async function loadPowers(
  db: Kysely<Database>,
  accountId: string,
  day: string,
): Promise<Actor['powers']> {
  const powers = await db
    .selectFrom('power')
    .select(['kind', 'unit_id as unitId', 'reach', 'council'])
    .where('account_id', '=', accountId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .orderBy('id')
    .execute();
  return powers;
}
