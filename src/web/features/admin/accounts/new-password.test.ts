import { expect, test } from 'vitest';
import { newPassword } from './new-password.ts';

test('a new password is long enough, easy to read out, and never the same', () => {
  const drawn = new Set(Array.from({ length: 50 }, newPassword));
  expect(drawn.size).toBe(50);
  for (const one of drawn) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
});
