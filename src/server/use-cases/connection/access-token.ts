import type { Kysely } from 'kysely';
import { type Scope, scopes as knownScopes } from '#domain/access/scopes.ts';
import { dayInVietnam } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';
import { minutesFrom } from '#use-cases/sign-in/session.ts';
import { newToken, tokenHash } from '#use-cases/sign-in/token-hash.ts';
import { isWithin } from './networks.ts';

/** What an access token begins with. It is opaque: who gets one cannot read it. */
const mark = 'dotpha_at_';

/** So long an access token lasts. */
const tokenMinutes = 15;

/** When a client was last there is written down no more often than this. */
const usedMinutes = 5;

/** Why a client gets no token; the words are those of RFC 6749 §5.2. */
type TokenFault = 'invalid_client' | 'invalid_scope';

interface GrantedToken {
  token: string;
  expiresInSeconds: number;
  scopes: Scope[];
}

interface Asking {
  clientId: string;
  secret: string;
  /** Where the request comes from. */
  ip: string;
  /** What is asked for; left out: all the client may. */
  scopes: string[] | undefined;
  now: string;
}

/**
 * Hands out an access token to a client that knows its secret, comes from where it may and is not out of date. It gets
 * of what it asks for what it may; nothing of it, or a scope there is not: `invalid_scope`.
 */
export async function grantToken(
  db: Kysely<Database>,
  { clientId, secret, ip, scopes: asked, now }: Asking,
): Promise<GrantedToken | TokenFault> {
  const client = await findClient(db, { clientId, secret, now });
  if (client === undefined || !mayComeFrom(ip, client.networks)) return 'invalid_client';
  if (asked?.some((scope) => !(knownScopes as string[]).includes(scope))) return 'invalid_scope';
  const granted = client.scopes.filter((scope) => asked?.includes(scope) ?? true) as Scope[];
  if (granted.length === 0) return 'invalid_scope';
  const token = mark + newToken();
  // Tokens that are over are of no use to anybody.
  await db
    .deleteFrom('oauth_token')
    .where('client_id', '=', client.id)
    .where('expires_at', '<=', now)
    .execute();
  await db
    .insertInto('oauth_token')
    .values({
      token_hash: tokenHash(token),
      client_id: client.id,
      scopes: granted,
      created_at: now,
      expires_at: minutesFrom(now, tokenMinutes),
    })
    .execute();
  await db.updateTable('oauth_client').set({ last_used_at: now }).where('id', '=', client.id).execute();
  return { token, expiresInSeconds: tokenMinutes * 60, scopes: granted };
}

/**
 * Ends an access token of a client (RFC 7009); one that is none, or not its own, is left as it is and answered alike.
 * @returns whether the client is who it says
 */
export async function revokeToken(
  db: Kysely<Database>,
  { token, ...asking }: Omit<Asking, 'scopes'> & { token: string },
): Promise<boolean> {
  const client = await findClient(db, asking);
  if (client === undefined || !mayComeFrom(asking.ip, client.networks)) return false;
  await db
    .deleteFrom('oauth_token')
    .where('token_hash', '=', tokenHash(token))
    .where('client_id', '=', client.id)
    .execute();
  return true;
}

/** The account and the scopes of an access token that is still good, of a client that still is, from where it may come. */
export async function findAccessToken(
  db: Kysely<Database>,
  { token, ip, now }: { token: string; ip: string; now: string },
): Promise<{ accountId: string; scopes: Scope[] } | undefined> {
  if (!token.startsWith(mark)) return undefined;
  const found = await db
    .selectFrom('oauth_token as token')
    .innerJoin('oauth_client as client', 'client.id', 'token.client_id')
    .select(['client.id', 'client.account_id as accountId', 'token.scopes', 'client.networks'])
    .select('client.last_used_at as usedAt')
    .where('token.token_hash', '=', tokenHash(token))
    .where('token.expires_at', '>', now)
    .where('client.withdrawn_at', 'is', null)
    .where('client.valid_until', '>=', dayInVietnam(now))
    .executeTakeFirst();
  if (found === undefined || !mayComeFrom(ip, found.networks)) return undefined;
  if (found.usedAt === null || found.usedAt < minutesFrom(now, -usedMinutes))
    await db.updateTable('oauth_client').set({ last_used_at: now }).where('id', '=', found.id).execute();
  return { accountId: found.accountId, scopes: found.scopes as Scope[] };
}

async function findClient(
  db: Kysely<Database>,
  { clientId, secret, now }: { clientId: string; secret: string; now: string },
) {
  return db
    .selectFrom('oauth_client as client')
    .innerJoin('account', 'account.id', 'client.account_id')
    .innerJoin('oauth_secret as secret', 'secret.client_id', 'client.id')
    .select(['client.id', 'client.scopes', 'client.networks'])
    .where('account.user_name', '=', clientId)
    .where('account.disabled', '=', false)
    .where('secret.secret_hash', '=', tokenHash(secret))
    .where((where) =>
      where.or([where('secret.valid_until', 'is', null), where('secret.valid_until', '>', now)]),
    )
    .where('client.withdrawn_at', 'is', null)
    .where('client.valid_until', '>=', dayInVietnam(now))
    .executeTakeFirst();
}

function mayComeFrom(ip: string, networks: string[]): boolean {
  return networks.length === 0 || isWithin(ip, networks);
}
