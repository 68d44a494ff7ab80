import { expect, test } from 'vitest';
import { forgetKey, keyOf } from './request-keys.ts';

test('the same act keeps its key until it is answered; any other has its own', () => {
  const first = keyOf(['task', 'submit'], { taskId: 'a', version: 1 });
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(keyOf(['task', 'submit'], { taskId: 'a', version: 1 })).toBe(first);
  expect(keyOf(['task', 'submit'], { taskId: 'a', version: 2 })).not.toBe(first);
  expect(keyOf(['task', 'withdraw'], { taskId: 'a', version: 1 })).not.toBe(first);
  forgetKey(['task', 'submit'], { taskId: 'a', version: 1 });
  expect(keyOf(['task', 'submit'], { taskId: 'a', version: 1 })).not.toBe(first);
});
