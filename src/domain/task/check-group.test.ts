import { expect, test } from 'vitest';
import { checkGroup } from './check-group.ts';

const named = (id: string) => ({ id, title: { vi: id, en: id } });
const group = {
  tasks: { min: 2, max: 3 },
  contents: [named('party'), named('economy')],
  contentsRequired: 'each' as const,
  indicatorsRequired: [named('growth')],
};
const task = (content: string | null, ...required: string[]) => ({ content, required });

test('names what is missing, each by itself', () => {
  expect(checkGroup(group, [])).toEqual([
    { kind: 'tooFewTasks', given: 0, limit: 2 },
    { kind: 'contentMissing', ...named('party') },
    { kind: 'contentMissing', ...named('economy') },
    { kind: 'indicatorMissing', ...named('growth') },
  ]);
  expect(checkGroup(group, [task('party', 'growth'), task('party')])).toEqual([
    { kind: 'contentMissing', ...named('economy') },
  ]);
});

test('finds nothing to say at the least and at the most, and says when it is more', () => {
  const two = [task('party', 'growth'), task('economy')];
  expect(checkGroup(group, two)).toEqual([]);
  expect(checkGroup(group, [...two, task(null)])).toEqual([]);
  expect(checkGroup(group, [...two, task(null), task(null)])).toEqual([
    { kind: 'tooManyTasks', given: 4, limit: 3 },
  ]);
});

test('asks for no content where the group requires none, and for no most where there is none', () => {
  const free = { ...group, tasks: { min: 0 }, contentsRequired: 'none' as const, indicatorsRequired: [] };
  expect(
    checkGroup(
      free,
      Array.from({ length: 9 }, () => task(null)),
    ),
  ).toEqual([]);
});
