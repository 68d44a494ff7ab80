import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits, for a session or an API token. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Only the hash of a token is kept: who reads the table cannot use it. SHA-256 is enough for a secret that nobody can
 * guess, and a slow hash would be paid on every request.
 */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
