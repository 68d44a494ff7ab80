import { expect, test } from 'vitest';
import { additiveAmount, reportedAmount } from './additive-amount.ts';

test.each([
  [{ direction: 'atLeast', target: '2000' } as const, 'hồ sơ', { additive: true, total: '2000' }],
  [{ direction: 'atMost', target: '5' } as const, 'vụ', { additive: true, total: '5' }],
  [{ direction: 'exactly', target: '12.50' } as const, 'km', { additive: true, total: '12.5' }],
  // A rise from 1200 to 2000 is 800, a fall from 90 to 60 is 30: that is what can be shared out.
  [
    { direction: 'increase', baseline: '1200', target: '2000' } as const,
    'ha',
    { additive: true, total: '800' },
  ],
  [{ direction: 'decrease', baseline: '90', target: '60' } as const, 'hộ', { additive: true, total: '30' }],
  [{ direction: 'atLeast', target: '95' } as const, '%', { additive: false, why: 'percentage' }],
  [{ direction: 'atLeast', target: '95' } as const, 'Phần trăm', { additive: false, why: 'percentage' }],
  [{ direction: 'atLeast', target: '95' } as const, 'tỷ lệ (%)', { additive: false, why: 'percentage' }],
  [{ direction: 'range', from: '1', to: '2' } as const, 'ngày', { additive: false, why: 'range' }],
  [{ direction: 'keepBelow', bound: '3' } as const, 'vụ', { additive: false, why: 'keptBound' }],
  [{ direction: 'yesNo' } as const, 'có', { additive: false, why: 'notAFigure' }],
  [
    { direction: 'milestones', milestones: [{ title: 'Đề án' }] } as const,
    'bước',
    { additive: false, why: 'notAFigure' },
  ],
])('%o in %s', (target, unit, expected) => {
  expect(additiveAmount(structuredClone(target) as never, unit)).toEqual(expected);
});

test('compares what was reported with the amount to be shared out', () => {
  expect(reportedAmount({ direction: 'atLeast', target: '2000', actual: '900' }, 'hồ sơ')).toBe('900');
  expect(
    reportedAmount({ direction: 'increase', baseline: '1200', target: '2000', actual: '1500' }, 'ha'),
  ).toBe('300');
  expect(reportedAmount({ direction: 'decrease', baseline: '90', target: '60', actual: '95' }, 'hộ')).toBe(
    '-5',
  );
  expect(reportedAmount({ direction: 'atLeast', target: '2000' }, 'hồ sơ')).toBeUndefined();
  expect(reportedAmount({ direction: 'atLeast', target: '2000', actual: null }, 'hồ sơ')).toBeUndefined();
  expect(reportedAmount({ direction: 'atLeast', target: '95', actual: '90' }, '%')).toBeUndefined();
});
