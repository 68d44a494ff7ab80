import { expect, test } from 'vitest';
import { reportedPart } from './reported-part.ts';

test('names what a target says of its own result', () => {
  expect(reportedPart({ direction: 'atLeast', target: '10' })).toBeUndefined();
  expect(reportedPart({ direction: 'atLeast', target: '10', actual: '10' })).toBe('actual');
  expect(reportedPart({ direction: 'yesNo', actual: null })).toBe('actual');
  expect(reportedPart({ direction: 'keepAbove', bound: '1', readings: ['2'] })).toBe('readings');
  const milestones = [{ title: 'a' }, { title: 'b', done: true }];
  expect(reportedPart({ direction: 'milestones', milestones })).toBe('milestones[1].done');
});
