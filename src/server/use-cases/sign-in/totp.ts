import { Secret, TOTP } from 'otpauth';

/** Seconds a code holds, and how many codes before and after the present one are taken: clocks differ. */
const period = 30;
const window = 1;

const issuer = 'Đột Phá';

/** A new shared secret of 160 bits, base32, as RFC 4226 asks for. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that authenticators read, as a QR code or typed. */
export function secretAddress(secret: string, userName: string): string {
  return totpOf(secret, userName).toString();
}

/**
 * The time step of RFC 6238 (SHA-1, six digits, 30 s) that a code is of; nothing where it fits none close to now.
 * @param now ISO instant
 */
export function stepOf(secret: string, code: string, now: string): number | undefined {
  const timestamp = Date.parse(now);
  const delta = totpOf(secret).validate({ token: code, timestamp, window });
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period, algorithm: 'SHA1' });
}
