import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

test('the nearest name is suggested only when it is near', () => {
  const known = ['discipline', 'onTime', 'tasks'];
  expect(nearestName('dicsipline', known)).toBe('discipline');
  expect(nearestName('ontime', known)).toBe('onTime');
  expect(nearestName('task', known)).toBe('tasks');
  expect(nearestName('weather', known)).toBeUndefined();
  expect(nearestName('x'.repeat(5000), known)).toBeUndefined();
});
