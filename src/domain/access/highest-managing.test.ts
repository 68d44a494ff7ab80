import { expect, it } from 'vitest';
import { highestManaging } from './highest-managing.ts';

it.each([
  [[], undefined],
  [[['commune', 'district', 'province']], ['commune', 'district', 'province']],
  [
    [
      ['commune', 'district', 'province'],
      ['district', 'province'],
    ],
    ['district', 'province'],
  ],
  [
    [
      ['a', 'province'],
      ['b', 'province'],
    ],
    ['a', 'province'],
  ],
])('of %j it is %j that decides', (paths, decides) => {
  expect(highestManaging(paths)).toEqual(decides);
});
