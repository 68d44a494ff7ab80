import { expect, test } from 'vitest';
import { taskStates } from '#regulation/life-cycle.ts';
import { isLate } from './is-late.ts';

const due = { dueOn: '2026-11-30', closedOn: null };

test('work still to be done is late from the day after it was due', () => {
  expect(isLate({ state: 'active', ...due }, '2026-11-30')).toBe(false);
  expect(isLate({ state: 'active', ...due }, '2026-12-01')).toBe(true);
});

test('work that was closed is late by the day it was done, whatever the day is', () => {
  expect(isLate({ state: 'finished', ...due, closedOn: '2026-11-30' }, '2027-01-05')).toBe(false);
  expect(isLate({ state: 'finished', ...due, closedOn: '2026-12-01' }, '2027-01-05')).toBe(true);
  expect(isLate({ state: 'carriedOver', ...due, closedOn: '2026-12-31' }, '2027-01-05')).toBe(true);
});

test('what ended without being worked to its end is never late', () => {
  expect(taskStates.filter((state) => isLate({ state, ...due }, '2027-01-05'))).toEqual([
    'draft',
    'ordered',
    'negotiating',
    'submitted',
    'returned',
    'endorsed',
    'assigned',
    'planSubmitted',
    'active',
    'suspended',
  ]);
});
