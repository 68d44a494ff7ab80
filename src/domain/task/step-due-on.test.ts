import { expect, test } from 'vitest';
import type { LifeCycle, TaskAction, TaskState } from '#regulation/life-cycle.ts';
import { closedSince, stepDueOn } from './step-due-on.ts';

const table: LifeCycle<TaskState, TaskAction> = {
  final: ['finished'],
  transitions: [
    { from: ['none'], action: 'order', by: ['leader'], to: 'ordered' },
    { from: ['ordered'], action: 'accept', by: ['owner'], to: 'endorsed', withinWorkingDays: 5 },
    { from: ['ordered'], action: 'decline', by: ['owner'], to: 'declined', withinDays: 10 },
    { from: ['endorsed'], action: 'assign', by: ['leader'], to: 'active' },
  ],
};

test('the earliest last day of the steps out of a state counts', () => {
  // Thursday 30 April 2026 and Friday 1 May are holidays: five working days after the 28th end on Thursday 7 May.
  expect(stepDueOn(table, 'ordered', '2026-04-28')).toBe('2026-05-07');
  // Ten days after Friday 26 June end on 6 July; five working days on 3 July.
  expect(stepDueOn(table, 'ordered', '2026-06-26')).toBe('2026-07-03');
});

test('there is none where the regulation sets none', () => {
  expect(stepDueOn(table, 'endorsed', '2026-04-28')).toBeNull();
  expect(stepDueOn(table, 'finished', '2026-04-28')).toBeNull();
});

test('a step is closed from the day after its last one, where the regulation closes it', () => {
  const decline = { from: ['ordered'], action: 'decline', by: ['owner' as const], withinDays: 10 };
  expect(closedSince({ ...decline, refusedWhenLate: true }, '2026-06-26', '2026-07-06')).toBeNull();
  expect(closedSince({ ...decline, refusedWhenLate: true }, '2026-06-26', '2026-07-07')).toBe('2026-07-06');
  expect(closedSince(decline, '2026-06-26', '2026-07-07')).toBeNull();
  expect(closedSince({ ...decline, refusedWhenLate: true }, null, '2026-07-07')).toBeNull();
});
