import { expect, test } from 'vitest';
import { actualText } from './actual-text.ts';
import { targetText } from '#web/text/task/target-text.ts';

test('a target names its direction, its figures and where it starts', () => {
  expect(targetText({ direction: 'increase', baseline: '30.5', target: '1045' }, 'vi')).toBe(
    'tăng lên 1.045 (xuất phát 30,5)',
  );
  expect(targetText({ direction: 'exactly', target: '7', tolerance: '0.5' }, 'en')).toBe(
    'exactly 7 (tolerance 0.5)',
  );
  expect(targetText({ direction: 'range', from: '2', to: '3' }, 'vi')).toBe('trong khoảng 2–3');
});

test('an actual that is no figure is said in words, and no data is not zero', () => {
  expect(actualText('1234.5', 'vi')).toBe('1.234,5');
  expect(actualText(null, 'vi')).toBe('không có số liệu');
  expect(actualText([true, false, true], 'vi')).toBe('2/3 mốc');
  expect(actualText(['1.5', '2'], 'vi')).toBe('1,5; 2');
});
