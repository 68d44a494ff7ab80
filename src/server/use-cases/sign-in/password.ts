import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';

/** A password somebody chooses: long, whatever its signs. */
export const passwordText = z.string().min(10).max(200);

const derive = promisify(argon2);

/** Cost of argon2id, after OWASP's password storage guidance: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** `argon2id$memory$passes$lanes$salt$hash`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', { ...cost, message: password.normalize('NFC'), nonce });
  return [
    'argon2id',
    cost.memory,
    cost.passes,
    cost.parallelism,
    nonce.toString('base64url'),
    hash.toString('base64url'),
  ].join('$');
}

/** Whether a password fits a stored hash. Takes as long for a wrong one as for a right one. */
export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, hash] = stored.split('$');
  if (nonce === undefined || hash === undefined) throw new Error('not a password hash');
  const expected = Buffer.from(hash, 'base64url');
  const found = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected);
}
