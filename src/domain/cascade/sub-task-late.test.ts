import { expect, test } from 'vitest';
import { isSubTaskLate } from './sub-task-late.ts';
import { subTaskStates } from './sub-task-steps.ts';

const due = { dueOn: '2026-10-31', reportedOn: null };

test('is late from the day after it was due, while it is open', () => {
  expect(subTaskStates.filter((state) => isSubTaskLate({ state, ...due }, '2026-10-31'))).toEqual([]);
  expect(subTaskStates.filter((state) => isSubTaskLate({ state, ...due }, '2026-11-01'))).toEqual([
    'offered',
    'agreed',
    'returned',
    'reported',
  ]);
});

test('done, is late by the day it was reported, whatever the day is', () => {
  const done = { state: 'done', dueOn: '2026-10-31' } as const;
  expect(isSubTaskLate({ ...done, reportedOn: '2026-10-31' }, '2027-01-05')).toBe(false);
  expect(isSubTaskLate({ ...done, reportedOn: '2026-11-01' }, '2026-11-01')).toBe(true);
});
