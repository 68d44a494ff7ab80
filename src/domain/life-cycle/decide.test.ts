import { expect, test } from 'vitest';
import type { LifeCycle } from '#regulation/life-cycle.ts';
import { addWorkingDays, deadlineOf } from './deadline.ts';
import { decide, possibleActions } from './decide.ts';
import { stepsDue, timedStates } from './steps-due.ts';

const table: LifeCycle<
  'draft' | 'submitted' | 'assigned',
  'register' | 'submit' | 'return' | 'assign' | 'report'
> = {
  final: ['assigned'],
  transitions: [
    { from: ['none'], action: 'register', by: ['owner'], to: 'draft' },
    { from: ['draft'], action: 'submit', by: ['owner'], to: 'submitted', withinDays: 10 },
    { from: ['submitted'], action: 'return', by: ['specialist', 'leader'], to: 'draft' },
    { from: ['submitted'], action: 'assign', by: ['leader'], to: 'assigned', withinWorkingDays: 7 },
    { from: ['assigned'], action: 'report', by: ['owner'] },
    { from: ['draft', 'submitted'], action: 'assign', by: [], to: 'assigned' },
  ],
};

test('leads to the next state; without one the state stays', () => {
  expect(decide(table, 'task', 'none', 'register', ['owner'])).toMatchObject({ value: { state: 'draft' } });
  expect(decide(table, 'task', 'assigned', 'report', ['owner'])).toMatchObject({
    value: { state: 'assigned' },
  });
});

test('refuses a step the state does not have, and says which it has', () => {
  expect(decide(table, 'task', 'submitted', 'submit', ['owner'])).toEqual({
    ok: false,
    refusal: {
      kind: 'wrongState',
      params: { action: 'submit', state: 'submitted', possible: ['return', 'assign'] },
    },
  });
});

test('refuses somebody the step does not name, unless another row names him', () => {
  expect(decide(table, 'task', 'submitted', 'assign', ['owner', 'specialist'])).toEqual({
    ok: false,
    refusal: { kind: 'notAllowed', params: { action: 'assign', what: 'task' } },
  });
  expect(decide(table, 'task', 'submitted', 'assign', ['leader']).ok).toBe(true);
  expect(decide(table, 'task', 'draft', 'assign', ['leader']).ok).toBe(false);
  expect(decide(table, 'task', 'draft', 'assign', 'system').ok).toBe(true);
});

test('takes a step that needs a paper by paper only', () => {
  const byPaper: LifeCycle<'active' | 'withdrawn', 'withdraw'> = {
    final: ['withdrawn'],
    transitions: [
      { from: ['active'], action: 'withdraw', by: ['leader'], to: 'withdrawn', byDecision: true },
    ],
  };
  expect(decide(byPaper, 'task', 'active', 'withdraw', ['leader'])).toEqual({
    ok: false,
    refusal: { kind: 'decisionNeeded', params: { action: 'withdraw' } },
  });
  expect(decide(byPaper, 'task', 'active', 'withdraw', ['leader'], 'paper').ok).toBe(true);
  expect(decide(byPaper, 'task', 'active', 'withdraw', ['owner'], 'word')).toMatchObject({
    refusal: { kind: 'notAllowed' },
  });
});

test('possible actions are those decide lets through', () => {
  expect(possibleActions(table, 'submitted', ['leader'])).toEqual(['return', 'assign']);
  expect(possibleActions(table, 'submitted', ['owner'])).toEqual([]);
  expect(possibleActions(table, 'draft', 'system')).toEqual(['assign']);
});

test('deadlines count days, or working days without weekends and public holidays', () => {
  // 2026-04-24 is a Friday; 30 April and 1 May are public holidays (Thursday, Friday).
  const holidays = new Set(['2026-04-30', '2026-05-01']);
  expect(deadlineOf({ withinDays: 10 }, '2026-04-24', holidays)).toBe('2026-05-04');
  expect(deadlineOf({ withinWorkingDays: 7 }, '2026-04-24', holidays)).toBe('2026-05-07');
  expect(deadlineOf({}, '2026-04-24', holidays)).toBeNull();
  expect(addWorkingDays('2026-04-25', 1, new Set())).toBe('2026-04-27');
  expect(addWorkingDays('2026-04-24', 7, new Set())).toBe('2026-05-05');
});

test('tells which steps out of a state are to be taken by a day, by whom', () => {
  expect(timedStates(table)).toEqual(['draft', 'submitted']);
  expect(timedStates(table, ['owner', 'verifier'])).toEqual(['draft']);
  expect(timedStates(table, ['verifier'])).toEqual([]);
  expect(stepsDue(table, 'submitted', '2026-03-02')).toEqual([
    { action: 'assign', by: ['leader'], dueOn: '2026-03-11' },
  ]);
  expect(stepsDue(table, 'draft', '2026-03-02')).toEqual([
    { action: 'submit', by: ['owner'], dueOn: '2026-03-12' },
  ]);
  expect(stepsDue(table, 'assigned', '2026-03-02')).toEqual([]);
});
