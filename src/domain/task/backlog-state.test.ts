import { expect, test } from 'vitest';
import { backlogStateOf } from './backlog-state.ts';

test('a matter is open while nobody works on it, and again after a try that came to nothing', () => {
  expect(backlogStateOf([])).toBe('open');
  expect(backlogStateOf(['declined', 'withdrawn', 'rejected', 'unfinished', 'carriedOver'])).toBe('open');
});

test('a task under way keeps it in work, a finished one settles it', () => {
  expect(backlogStateOf(['unfinished', 'submitted'])).toBe('inWork');
  expect(backlogStateOf(['transferred', 'active'])).toBe('inWork');
  expect(backlogStateOf(['unfinished', 'finished'])).toBe('settled');
});
