import { expect, test } from 'vitest';
import { postText } from './post-text.ts';

test.each([
  ['Giám đốc Sở Y tế', 'Sở Y tế', 'Giám đốc Sở Y tế'],
  ['Giám đốc Công an tỉnh', 'Công an tỉnh Sông Lam', 'Giám đốc Công an tỉnh Sông Lam'],
  ['Bí thư Tỉnh đoàn', 'Tỉnh đoàn Sông Lam', 'Bí thư Tỉnh đoàn Sông Lam'],
  ['Trưởng phòng', 'Phòng Tổng hợp', 'Trưởng phòng, Phòng Tổng hợp'],
  ['Phó Chủ tịch', 'UBND xã Khe Mận', 'Phó Chủ tịch, UBND xã Khe Mận'],
  [null, 'Sở Y tế', 'Sở Y tế'],
  ['Bí thư', null, 'Bí thư'],
])('%s, %s', (post, unit, said) => {
  expect(postText(post, unit)).toBe(said);
});
