import { describe, expect, test } from 'vitest';
import type { Indicator } from '#domain/score/indicator.ts';
import { checkMilestoneValues, reachedIn } from './milestone-value.ts';

const targets = new Map<string, Indicator>([
  ['files', { direction: 'atLeast', target: '2000' }],
  ['late', { direction: 'decrease', baseline: '90', target: '60' }],
  ['scheme', { direction: 'yesNo' }],
]);
const milestone = (dueOn: string, ...values: [string, string][]) => ({
  title: 'x',
  dueOn,
  values: values.map(([indicatorId, value]) => ({ indicatorId, value })),
});

describe('figures of a roadmap', () => {
  test('rise, or fall, from one day to the next, in whatever order they are written', () => {
    expect(
      checkMilestoneValues(
        [
          milestone('2026-11-30', ['files', '2000'], ['late', '60']),
          milestone('2026-06-30', ['files', '1000'], ['late', '75']),
          { title: 'x', dueOn: '2026-01-31' },
        ],
        targets,
      ),
    ).toEqual({ ok: true, value: null });
  });
  test.each([
    [
      [milestone('2026-06-30', ['files', '1000']), milestone('2026-09-30', ['files', '900'])],
      { path: 'milestones[1].values[0].value', problem: 'tooSmall', given: '900', limit: '1000' },
    ],
    [
      [milestone('2026-09-30', ['late', '80']), milestone('2026-06-30', ['late', '70'])],
      { path: 'milestones[0].values[0].value', problem: 'tooLarge', given: '80', limit: '70' },
    ],
    [
      [milestone('2026-06-30', ['scheme', '1'])],
      { path: 'milestones[0].values[0].indicatorId', problem: 'wrongType', given: 'yesNo' },
    ],
    [[milestone('2026-06-30', ['other', '1'])], { what: 'indicator', id: 'other' }],
  ])('%j does not fit', (milestones, params) => {
    expect(checkMilestoneValues(milestones, targets)).toMatchObject({ ok: false, refusal: { params } });
  });
});

test('tells reached, not reached and not reported apart', () => {
  const readings = [
    { period: '2026-Q1', actual: '400' },
    { period: '2026-Q2', actual: null },
    { period: '2026-Q3', actual: '1000' },
    { period: '2026-Q4', actual: '1900' },
  ];
  const files: Indicator = { direction: 'atLeast', target: '2000' };
  expect(reachedIn(files, '1000', readings)).toEqual({ state: 'reached', period: '2026-Q3' });
  expect(reachedIn(files, '2000', readings)).toEqual({ state: 'notReached', latest: '1900' });
  expect(reachedIn(files, '1000', [])).toEqual({ state: 'notReported' });
  const fall: Indicator = { direction: 'decrease', baseline: '90', target: '60' };
  expect(reachedIn(fall, '75', [{ period: '2026-Q2', actual: '75' }])).toEqual({
    state: 'reached',
    period: '2026-Q2',
  });
});
