import { expect, test } from 'vitest';
import { attainment } from './attainment.ts';
import { type Indicator, readIndicator } from './indicator.ts';

/** The percentage as text, with `!` where the movement was the wrong way; else the outcome's name. */
function reached(input: unknown): string {
  const read = readIndicator(input, 'rate');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const result = attainment(read.value);
  if (result.state !== 'measured') return result.state;
  return result.percent.toString() + (result.wrongWay ? '!' : '');
}

function problem(input: unknown): unknown {
  const read = readIndicator(input, 'rate');
  if (read.ok) throw new Error('was accepted');
  return read.refusal.params;
}

const cases: [string, Indicator, string][] = [
  ['over 100 % is kept', { direction: 'atLeast', target: '2000', actual: '2101' }, '105.05'],
  ['nothing reached', { direction: 'atLeast', target: '2000', actual: '0' }, '0'],
  ['three times 0.7 is 2.1', { direction: 'atLeast', target: '2.1', actual: '2.1' }, '100'],
  ['below zero', { direction: 'atLeast', target: '50', actual: '-1' }, '0!'],
  ['below the baseline', { direction: 'atLeast', target: '2000', baseline: '1500', actual: '1400' }, '0!'],
  ['at the baseline', { direction: 'atLeast', target: '2000', baseline: '1500', actual: '1500' }, '75'],
  ['a target of zero reached', { direction: 'atLeast', target: '0', actual: '0' }, '100'],
  ['a target of zero not reached', { direction: 'atLeast', target: '0', actual: '-0.1' }, '0'],
  ['at most, at the target', { direction: 'atMost', target: '50', actual: '50' }, '100'],
  ['at most, a tenth below', { direction: 'atMost', target: '50', actual: '45' }, '110'],
  ['at most, a tenth above', { direction: 'atMost', target: '50', actual: '55' }, '90'],
  ['at most, none at all', { direction: 'atMost', target: '50', actual: '0' }, '200'],
  ['at most, three times as many', { direction: 'atMost', target: '50', actual: '150' }, '0'],
  ['at most zero, kept', { direction: 'atMost', target: '0', actual: '0' }, '100'],
  ['at most zero, exceeded', { direction: 'atMost', target: '0', actual: '1' }, '0'],
  ['increase, half way', { direction: 'increase', baseline: '40', target: '60', actual: '50' }, '50'],
  ['increase, beyond', { direction: 'increase', baseline: '40', target: '60', actual: '70' }, '150'],
  ['increase, unmoved', { direction: 'increase', baseline: '40', target: '60', actual: '40' }, '0'],
  ['increase, wrong way', { direction: 'increase', baseline: '40', target: '60', actual: '39' }, '0!'],
  ['decrease, three quarters', { direction: 'decrease', baseline: '8', target: '4', actual: '5' }, '75'],
  ['decrease to zero', { direction: 'decrease', baseline: '8', target: '0', actual: '2' }, '75'],
  ['decrease, beyond', { direction: 'decrease', baseline: '8', target: '4', actual: '3' }, '125'],
  ['decrease, wrong way', { direction: 'decrease', baseline: '8', target: '4', actual: '8.1' }, '0!'],
  ['exactly', { direction: 'exactly', target: '10', actual: '10.0' }, '100'],
  ['exactly, off', { direction: 'exactly', target: '10', actual: '10.01' }, '0'],
  ['on the tolerance', { direction: 'exactly', target: '10', tolerance: '0.5', actual: '9.5' }, '100'],
  ['beyond tolerance', { direction: 'exactly', target: '10', tolerance: '0.5', actual: '10.51' }, '0'],
  ['range, its end', { direction: 'range', from: '3', to: '5', actual: '5' }, '100'],
  ['range, outside', { direction: 'range', from: '3', to: '5', actual: '2.9' }, '0'],
  ['keep above', { direction: 'keepAbove', bound: '90', readings: ['90', '91', '89', '95'] }, '75'],
  ['keep below', { direction: 'keepBelow', bound: '5', readings: ['4', null, '5', '6', '5'] }, '75'],
  ['yes', { direction: 'yesNo', actual: true }, '100'],
  ['no', { direction: 'yesNo', actual: false }, '0'],
];

test.each(cases)('%s', (_title, indicator, expected) => {
  expect(reached(indicator)).toBe(expected);
});

test('milestones count by weight, alike without weights', () => {
  const step = (done: boolean, weight?: string) => ({ title: 'step', done, ...(weight ? { weight } : {}) });
  expect(reached({ direction: 'milestones', milestones: [step(true), step(false)] })).toBe('50');
  const weighted = [step(true, '3'), step(false, '1'), step(true, '4')];
  expect(reached({ direction: 'milestones', milestones: weighted })).toBe('87.5');
});

test('no data and a missing answer are outcomes of their own', () => {
  expect(reached({ direction: 'atLeast', target: '5', actual: null })).toBe('noData');
  expect(reached({ direction: 'atLeast', target: '5' })).toBe('missing');
  expect(reached({ direction: 'keepAbove', bound: '5', readings: [] })).toBe('noData');
  expect(reached({ direction: 'keepAbove', bound: '5', readings: [null, null] })).toBe('noData');
  expect(reached({ direction: 'keepBelow', bound: '5' })).toBe('missing');
  expect(reached({ direction: 'yesNo', actual: null })).toBe('noData');
  expect(reached({ direction: 'milestones', milestones: [{ title: 'a', done: true }, { title: 'b' }] })).toBe(
    'missing',
  );
});

test('a target equal to its baseline, or on the wrong side of it, is refused', () => {
  const equal = { path: 'rate.target', problem: 'baselineEqualsTarget', given: '60.0', limit: '60' };
  expect(problem({ direction: 'increase', baseline: '60', target: '60.0' })).toEqual(equal);
  expect(problem({ direction: 'decrease', baseline: '60', target: '60.0' })).toEqual(equal);
  expect(problem({ direction: 'atLeast', baseline: '60', target: '60.0' })).toEqual(equal);
  const beyond = { path: 'rate.target', problem: 'baselineBeyondTarget' };
  expect(problem({ direction: 'increase', baseline: '60', target: '50' })).toMatchObject(beyond);
  expect(problem({ direction: 'decrease', baseline: '50', target: '60' })).toMatchObject(beyond);
});

test('what cannot be measured is refused with its path', () => {
  expect(problem({ direction: 'range', from: '5', to: '3' })).toMatchObject({
    path: 'rate.to',
    problem: 'emptyRange',
  });
  expect(problem({ direction: 'exactly', target: '5', tolerance: '-1' })).toMatchObject({
    path: 'rate.tolerance',
    problem: 'tooSmall',
  });
  expect(problem({ direction: 'milestones', milestones: [{ title: 'a', weight: '0' }] })).toMatchObject({
    path: 'rate.milestones[0].weight',
    problem: 'notPositive',
  });
  expect(problem({ direction: 'milestones', milestones: [] })).toMatchObject({ path: 'rate.milestones' });
  expect(problem({ direction: 'atLeast', target: '1,5' })).toEqual({
    path: 'rate.target',
    problem: 'notANumber',
    given: '1,5',
  });
  expect(problem({ direction: 'atLeast' })).toEqual({ path: 'rate.target', problem: 'required' });
  expect(problem({ direction: 'atLeast', target: 5, aktual: 3 })).toEqual({
    path: 'rate.aktual',
    problem: 'unknownName',
    given: 'aktual',
  });
  expect(problem({ direction: 'upwards', target: 5 })).toMatchObject({
    path: 'rate.direction',
    problem: 'unknownOption',
  });
  expect(problem('80 %')).toMatchObject({ path: 'rate', problem: 'wrongType' });
  expect(problem({ direction: 'yesNo', actual: 'yes' })).toMatchObject({
    path: 'rate.actual',
    problem: 'wrongType',
  });
});
