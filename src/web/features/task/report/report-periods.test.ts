import { expect, test } from 'vitest';
import { likelyPeriod, type Obligation, reportablePeriods } from './report-periods.ts';

const owed = (quarter: number, state: Obligation['state']): Obligation => ({
  period: `2026-Q${quarter}`,
  from: `2026-0${quarter * 3 - 2}-01`,
  to: `2026-0${quarter * 3}-28`,
  dueOn: `2026-0${quarter * 3 + 1}-10`,
  state,
  submittedOn: null,
  sealedOn: null,
});

test('only periods that have begun can be reported, the latest first', () => {
  const all = [owed(1, 'onTime'), owed(2, 'late'), owed(3, 'notDue')];
  expect(reportablePeriods(all, '2026-05-20').map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q1']);
});

test('the oldest period that is late is meant, else the one to come due, else the last', () => {
  const likely = (...states: Obligation['state'][]) =>
    likelyPeriod(states.map((state, before) => owed(3 - before, state)))?.period;
  expect(likely('notDue', 'late', 'late')).toBe('2026-Q1');
  expect(likely('notDue', 'onTime', 'onTime')).toBe('2026-Q3');
  expect(likely('onTime', 'missing', 'onTime')).toBe('2026-Q3');
  expect(likely()).toBeUndefined();
});
