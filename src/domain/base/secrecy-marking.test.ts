import { expect, test } from 'vitest';
import { findSecrecyMarking, secrecyMarking } from './secrecy-marking.ts';

test.each([
  ['MẬT', 'MẬT'],
  ['Công văn số 12 - MẬT', 'MẬT'],
  ['TỐI MẬT', 'TỐI MẬT'],
  ['Phương án (TUYỆT MẬT).docx', 'TUYỆT MẬT'],
  ['phuong_an_TỐI_MẬT_2026.pdf', 'TỐI MẬT'],
  ['Kế hoạch (mật).pdf', 'mật'],
  ['Độ mật: Tối mật', 'Tối mật'],
  ['ĐỘ MẬT: MẬT', 'MẬT'],
  ['BẢO MẬT: MẬT', 'MẬT'],
  ['M Ậ T', 'MẬT'],
  ['T Ố I   M Ậ T', 'TỐI MẬT'],
  ['T U Y Ệ T  M Ậ T', 'TUYỆT MẬT'],
  // Down the edge of a paper.
  ['M\nẬ\nT', 'MẬT'],
  ['TỐI\u00a0\u00a0MẬT', 'TỐI MẬT'],
  ['TỐI\u200bMẬT', 'TỐIMẬT'],
  ['TUYỆT-MẬT', 'TUYỆT-MẬT'],
  ['  tối   mật ', 'tối mật'],
  ['Nơi nhận\nMật\nKính gửi', 'Mật'],
  ['phuong_an_tối_mật_2026.pdf', 'tối mật'],
  ['Tối mật - Phương án.docx', 'Tối mật'],
  ['Mật.pdf', 'Mật'],
  ['Độ mật (nếu có): mật', 'mật'],
  ['Độ mật\nMật\nSố', 'Mật'],
  // TCVN3, in small letters and in capitals; VNI.
  ['tuyÖt mËt', 'tuyÖt mËt'],
  ['TèI MËT', 'TèI MËT'],
  ['TOÁI MAÄT', 'TOÁI MAÄT'],
  // The letters as macOS writes names: marks apart from their letters.
  ['Quyết định MẬT.pdf'.normalize('NFD'), 'MẬT'],
])('%s is marked', (text, marking) => {
  expect(secrecyMarking(text)).toBe(marking);
});

test.each([
  'mật độ dân số',
  'ĐỀ ÁN GIẢM MẬT ĐỘ XÂY DỰNG',
  'BẢO MẬT THÔNG TIN CÁ NHÂN',
  'giữ bí mật kinh doanh',
  'BÍ MẬT NHÀ NƯỚC',
  'Hợp tác xã mật ong Bạc Hà',
  'MẬT ONG BẠC HÀ MÈO VẠC',
  'Đổi MẬT KHẨU định kỳ',
  'Không gửi tài liệu mật qua thư điện tử',
  'Phối hợp mật thiết với sở',
  'Độ mật: không',
  'Mật độ: 120 người/km2',
  'THẬT MẬTĐ',
  'B Ả O  M Ậ T',
  'B Í   M Ậ T  N H À  N Ư Ớ C',
  'bảo\nmật',
  'BÍ\nMẬT',
  'MẬT\nĐỘ',
  'tài liệu tối\nmật',
  'NUÔI ONG LẤY MẬT',
  'GIAO THÔNG BUỔI TỐI MẬT ĐỘ CAO',
  'Ba mức: tuyệt mật, tối mật và mật theo luật',
  'Nguyễn Văn Mật',
  'MAT TRAN TO QUOC',
])('%s is not marked', (text) => {
  expect(secrecyMarking(text)).toBeUndefined();
});

test('the place within an input is named', () => {
  expect(findSecrecyMarking({ title: 'Việc', obstacles: [{ description: 'Xem công văn TỐI MẬT' }] })).toEqual(
    {
      path: 'obstacles[0].description',
      marking: 'TỐI MẬT',
    },
  );
  expect(findSecrecyMarking({ count: 3, none: null, text: 'bảo mật' })).toBeUndefined();
});

test.each([
  '\r',
  '\n',
  '\u2028',
  ' ',
  '\t',
  '\u00a0',
  '_',
  '-',
  '"',
  '*',
  'M ',
  'M\u00a0\u00a0',
  'độ mật\n',
  'tối ',
])('a million of %j are read through once', (sign) => {
  const many = sign.repeat(1_000_000 / sign.length);
  expect(secrecyMarking(`Đổi mật khẩu ${many} đổi mật khẩu`)).toBeUndefined();
  expect(secrecyMarking(`B Í M Ậ T ${many} mật khẩu`)).toBeUndefined();
});
