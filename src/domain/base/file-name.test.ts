import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('a file is named without accents, and never with nothing', () => {
  expect(fileName('Nhiệm vụ: quý III/2026')).toBe('nhiem-vu-quy-iii-2026');
  expect(fileName('Đánh giá = "tốt"')).toBe('danh-gia-tot');
  expect(fileName('???')).toBe('dotpha');
  expect(fileName('dài '.repeat(40))).toHaveLength(79);
});
