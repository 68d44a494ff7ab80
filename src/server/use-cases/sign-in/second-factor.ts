import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';
import { tokenHash } from './token-hash.ts';
import { stepOf } from './totp.ts';

const recoveryCodes = 10;

/** Whether an account asks for a code at sign-in. */
export async function hasSecondFactor(db: Kysely<Database>, accountId: string): Promise<boolean> {
  const found = await db
    .selectFrom('second_factor')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Uses a code of the authenticator, or a recovery code, up: each is good once, also for tries at the same time.
 * @returns whether it was good
 */
export async function useCode(
  db: Kysely<Database>,
  accountId: string,
  code: string,
  now: string,
): Promise<boolean> {
  const typed = code.replace(/[\s-]/g, '').toLowerCase();
  return (await useStep(db, accountId, typed, now)) || useRecoveryCode(db, accountId, typed, now);
}

/** Uses a code of the authenticator up, whether the second factor is in force already or about to be. */
export async function useStep(
  db: Kysely<Database>,
  accountId: string,
  code: string,
  now: string,
): Promise<boolean> {
  const factor = await db
    .selectFrom('second_factor')
    .select('secret')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const step = factor && stepOf(factor.secret, code, now);
  if (step === undefined) return false;
  const used = await db
    .updateTable('second_factor')
    .set({ last_step: String(step) })
    .where('account_id', '=', accountId)
    .where('last_step', '<', sql<string>`${step}::bigint`)
    .returning('account_id')
    .executeTakeFirst();
  return used !== undefined;
}

async function useRecoveryCode(db: Kysely<Database>, accountId: string, code: string, now: string) {
  const used = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', tokenHash(code))
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return used !== undefined;
}

/** Makes recovery codes in place of any before; only their hashes are kept. 80 random bits each, four and four signs. */
export async function renewRecoveryCodes(db: Kysely<Database>, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => randomBytes(10).toString('hex'));
  await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  await db
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: tokenHash(code), used_at: null })))
    .execute();
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code);
}

/** Takes the second factor off an account, with its recovery codes. */
export async function removeSecondFactor(db: Kysely<Database>, accountId: string): Promise<void> {
  await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  await db.deleteFrom('second_factor').where('account_id', '=', accountId).execute();
}
