import { expect, it } from 'vitest';
import { fitsIndicator, measuredIndicator } from './measured-indicator.ts';

it('takes the latest figure of a target to reach', () => {
  expect(measuredIndicator({ direction: 'atLeast', target: '2000' }, ['900', '2101'])).toEqual({
    direction: 'atLeast',
    target: '2000',
    actual: '2101',
  });
});

it('takes every reading of a figure to keep, missing ones included', () => {
  expect(measuredIndicator({ direction: 'keepBelow', bound: '5' }, ['4', null, ['3', '6']])).toEqual({
    direction: 'keepBelow',
    bound: '5',
    readings: ['4', null, '3', '6'],
  });
});

it('leaves an indicator nothing was reported of without an actual', () => {
  expect(measuredIndicator({ direction: 'yesNo' }, [])).toEqual({ direction: 'yesNo' });
});

it('marks the milestones that were reported done', () => {
  const target = {
    direction: 'milestones' as const,
    milestones: [{ title: 'Đề án' }, { title: 'Nghị quyết' }],
  };
  expect(measuredIndicator(target, [[true, false]])).toEqual({
    direction: 'milestones',
    milestones: [
      { title: 'Đề án', done: true },
      { title: 'Nghị quyết', done: false },
    ],
  });
});

it('tells a figure from an answer', () => {
  expect(fitsIndicator({ direction: 'yesNo' }, '1')).toBe(false);
  expect(fitsIndicator({ direction: 'atMost', target: '3' }, true)).toBe(false);
  expect(fitsIndicator({ direction: 'atMost', target: '3' }, null)).toBe(true);
});
