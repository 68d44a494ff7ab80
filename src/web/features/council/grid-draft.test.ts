import { expect, test } from 'vitest';
import { type Criterion, readRow } from './grid-draft.ts';

const criterion = (name: string): Criterion => ({
  name,
  fact: { type: 'numbers', title: { vi: name, en: name }, from: 'sheets', min: '0', max: '10' },
});
const criteria = ['novelty', 'effort', 'effect'].map(criterion);
const read = (points: { [name: string]: string }) =>
  readRow({ points, level: '', remark: '' }, criteria, 'vi');

test('points are read as people write them, a dash is nothing to judge, and the sum is exact', () => {
  const { points, problems, total } = read({ novelty: '7,1', effort: '0,2', effect: '–' });
  expect(points).toEqual({ novelty: '7.1', effort: '0.2', effect: null });
  expect(problems).toEqual({});
  expect(total?.toFixed()).toBe('7.3');
});

test('what is empty, unreadable or out of bounds is named cell by cell', () => {
  expect(read({ effort: '10,01', effect: 'năm' }).problems).toEqual({
    novelty: 'required',
    effort: 'outside',
    effect: 'badFigure',
  });
  expect(read({}).total).toBeNull();
});
