import { expect, test } from 'vitest';
import { differencesBetween } from './differences-between.ts';

test('tells what was otherwise, with the way to it, and leaves out what only counts or names', () => {
  const before = {
    title: 'Số hóa hồ sơ',
    due_on: '2026-06-30',
    version: 2,
    indicators: [{ id: 'a', target: { target: '100' } }],
  };
  const after = {
    title: 'Số hóa hồ sơ',
    due_on: '2026-09-30',
    version: 3,
    reason: 'Chờ thiết bị',
    indicators: [{ id: 'b', target: { target: '80' } }],
  };
  expect(differencesBetween(before, after)).toEqual([
    { path: 'due_on', before: '2026-06-30', after: '2026-09-30' },
    { path: 'indicators[0].target.target', before: '100', after: '80' },
    { path: 'reason', before: null, after: 'Chờ thiết bị' },
  ]);
});

test('finds nothing where nothing changed, or nothing was kept', () => {
  expect(differencesBetween({ a: [1] }, { a: [1] })).toEqual([]);
  expect(differencesBetween(null, null)).toEqual([]);
});
