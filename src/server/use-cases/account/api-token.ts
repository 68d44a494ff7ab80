import type { Kysely } from 'kysely';
import type { Scope } from '#domain/access/scopes.ts';
import type { Database } from '#database/schema.ts';
import { minutesFrom } from '#use-cases/sign-in/session.ts';
import { newToken, tokenHash } from '#use-cases/sign-in/token-hash.ts';

/** What a token begins with, so that whoever finds one knows what it is. */
const mark = 'dotpha_';

/** When a token was last used is written down no more often than this. */
const usedMinutes = 5;

export function newApiToken(): string {
  return mark + newToken();
}

/** The account and the scopes of a token that is still good. Writes down that it was used. */
export async function findApiToken(
  db: Kysely<Database>,
  token: string,
  now: string,
): Promise<{ accountId: string; scopes: Scope[] } | undefined> {
  const found = await db
    .selectFrom('api_token')
    .select(['id', 'account_id as accountId', 'scopes', 'last_used_at as usedAt'])
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  if (found.usedAt === null || found.usedAt < minutesFrom(now, -usedMinutes))
    await db.updateTable('api_token').set({ last_used_at: now }).where('id', '=', found.id).execute();
  return { accountId: found.accountId, scopes: found.scopes as Scope[] };
}
