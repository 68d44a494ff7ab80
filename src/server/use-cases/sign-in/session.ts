import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';
import { newToken, tokenHash } from './token-hash.ts';

/** A session ends this long after sign-in, and before when nothing was asked for so long. */
const sessionHours = 12;
export const idleHours = 3;

/** When a session was last seen is written down no more often than this. */
const seenMinutes = 5;

export function minutesFrom(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** What a browser says of itself, as far as it helps to tell one device from another. Addresses are not kept. */
const deviceLength = 200;

/** Opens a session for an account whose holder has shown who he is. */
export async function openSession(
  db: Kysely<Database>,
  { accountId, device, now }: { accountId: string; device: string | undefined; now: string },
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken();
  const expiresAt = minutesFrom(now, sessionHours * 60);
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      created_at: now,
      expires_at: expiresAt,
      last_seen_at: now,
      proved_at: now,
      device: device?.slice(0, deviceLength) ?? null,
    })
    .execute();
  return { token, expiresAt };
}

/** The account and the id of a session that is still good. Writes down that it was seen. */
export async function findSession(
  db: Kysely<Database>,
  token: string,
  now: string,
): Promise<{ id: string; accountId: string; provedAt: string } | undefined> {
  const found = await db
    .selectFrom('session')
    .select(['id', 'account_id as accountId', 'last_seen_at as seenAt', 'proved_at as provedAt'])
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', minutesFrom(now, -idleHours * 60))
    .executeTakeFirst();
  if (found === undefined) return undefined;
  if (found.seenAt < minutesFrom(now, -seenMinutes))
    await db.updateTable('session').set({ last_seen_at: now }).where('id', '=', found.id).execute();
  return { id: found.id, accountId: found.accountId, provedAt: found.provedAt };
}

export async function signOut(db: Kysely<Database>, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
}
