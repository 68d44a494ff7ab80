import { expect, it } from 'vitest';
import { secretAddress, stepOf } from './totp.ts';

/** '12345678901234567890' in base32: the secret of the vectors of RFC 6238, appendix B, for SHA-1. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  // Time in seconds, the last six of the eight digits published, and T as published (hexadecimal there).
  [59, '287082', 0x1],
  [1_111_111_109, '081804', 0x23523ec],
  [1_111_111_111, '050471', 0x23523ed],
  [1_234_567_890, '005924', 0x273ef07],
  [2_000_000_000, '279037', 0x3f940aa],
])('takes the published code at %i s', (seconds, code, step) => {
  expect(stepOf(secret, code, new Date(seconds * 1000).toISOString())).toBe(step);
});

it('takes the code before and after, none further off and no other', () => {
  const at = (seconds: number) => stepOf(secret, '287082', new Date(seconds * 1000).toISOString());
  // The code of step 1: 30 to 59 s.
  expect([at(29), at(89), at(90)]).toEqual([1, 1, undefined]);
  expect(stepOf(secret, '287083', new Date(59_000).toISOString())).toBeUndefined();
  expect(stepOf(secret, '', new Date(59_000).toISOString())).toBeUndefined();
});

it('writes the address authenticators read', () => {
  const address = new URL(secretAddress(secret, 'giam.doc'));
  expect(address.protocol).toBe('otpauth:');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: 'Đột Phá',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
