import { expect, it } from 'vitest';
import { toUnicode } from './to-unicode.ts';

const one = (text: string, font?: string) => toUnicode([{ text, font }])[0];

it.each([
  ['NguyÔn V¨n An', 'Nguyễn Văn An'],
  ['Së Néi vô tØnh Tuyªn Quang', 'Sở Nội vụ tỉnh Tuyên Quang'],
  ['Phßng Gi¸o dôc vµ §µo t¹o', 'Phòng Giáo dục và Đào tạo'],
  ['Uû ban nh©n d©n huyÖn', 'Uỷ ban nhân dân huyện'],
  ['§­êng giao th«ng', 'Đường giao thông'],
])('reads %s as TCVN3', (old, text) => {
  expect(one(old)).toEqual({ text, from: 'tcvn3' });
});

it.each([
  ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
  ['Sôû Noäi vuï tænh', 'Sở Nội vụ tỉnh'],
  ['ÑAÛNG UÛY XAÕ', 'ĐẢNG ỦY XÃ'],
  ['Ñöôøng giao thoâng', 'Đường giao thông'],
])('reads %s as VNI', (old, text) => {
  expect(one(old)).toEqual({ text, from: 'vni' });
});

it.each(['Lê Hà', 'Sở Nội vụ', 'Đà Nẵng', 'Plain text 12', 'Hà Nam'])('leaves %s as it is', (text) => {
  expect(one(text)).toEqual({ text });
});

it('puts combining marks together', () => {
  expect(one('Nguye\u0302\u0303n')).toEqual({ text: 'Nguyễn' });
});

it('goes by the font, and shows capitals where the font does', () => {
  expect(one('c«ng', '.VnTimeH')).toEqual({ text: 'CÔNG', from: 'tcvn3' });
  expect(one('bé', 'VNI-Times')).toEqual({ text: 'bé' });
  expect(one('bé', '.VnTime')).toEqual({ text: 'bộ', from: 'tcvn3' });
  // Typed in Unicode, whatever the font: nothing to turn.
  expect(one('Nguyễn', '.VnTime')).toEqual({ text: 'Nguyễn' });
});

it('reads what could be either as the rest of the sheet is read', () => {
  expect(toUnicode([{ text: 'bé' }, { text: 'NguyÔn V¨n An' }])).toEqual([
    { text: 'bộ', from: 'tcvn3' },
    { text: 'Nguyễn Văn An', from: 'tcvn3' },
  ]);
  expect(toUnicode([{ text: 'bé' }, { text: 'Sở Nội vụ' }])[0]).toEqual({ text: 'bé' });
});
