import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';
import { passwordFits } from './password.ts';

/** Whether a password is the present one of an account; asked again before what changes how one signs in. */
export async function hasPassword(
  db: Kysely<Database>,
  accountId: string,
  password: string,
): Promise<boolean> {
  const { password_hash: hash } = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return hash !== null && passwordFits(password, hash);
}
