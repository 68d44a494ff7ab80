import { expect, test } from 'vitest';
import { SecrecySearch } from './secrecy-search.ts';

const searched = (text: string, piece: number) => {
  const search = new SecrecySearch();
  for (let at = 0; at < text.length; at += piece) {
    const found = search.push(text.slice(at, at + piece));
    if (found !== undefined) return found;
  }
  return search.end();
};

test('a marking is found wherever the pieces of a text end', () => {
  for (let before = 65_500; before < 65_600; before += 7)
    expect([before, searched(`${'a '.repeat(before / 2)}TỐI MẬT `, 1000)]).toEqual([before, 'TỐI MẬT']);
});

test('a word that only looks like one where it is cut is none', () => {
  const text = 'BÍ MẬT NHÀ NƯỚC; MẬT ĐỘ DÂN SỐ; '.repeat(30_000);
  expect(searched(text, 1000)).toBeUndefined();
  expect(searched(text, 65_536)).toBeUndefined();
  for (const line of ['Đổi MẬT KHẨU ngay hôm nay, mỗi tháng một lần. ', 'MẬT ĐỘ ', 'BÍ MẬT, '])
    for (const form of ['NFC', 'NFD'])
      expect(searched(line.normalize(form).repeat(9000), 4096)).toBeUndefined();
});
