import type { Transaction } from 'kysely';
import type { Database } from '#database/schema.ts';
import { newToken, tokenHash } from '#use-cases/sign-in/token-hash.ts';

/** What a secret of a client begins with, so that whoever finds one knows what it is. */
const mark = 'dotpha_secret_';

/** Makes a secret of a client and keeps its hash. */
export async function storeClientSecret(
  db: Transaction<Database>,
  { id, clientId, now }: { id: string; clientId: string; now: string },
): Promise<string> {
  const secret = mark + newToken();
  await db
    .insertInto('oauth_secret')
    .values({ id, client_id: clientId, secret_hash: tokenHash(secret), created_at: now })
    .execute();
  return secret;
}
