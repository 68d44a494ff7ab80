import { expect, test } from 'vitest';
import type { Pack } from '#regulation/pack.ts';
import { type Assignment, assignmentPaper } from './assignment-paper.ts';
import { placeAndDay } from './place-and-day.ts';

const line = {
  who: 'Nguyễn Giả Định',
  post: 'Giám đốc Sở giả định',
  title: 'Trả hồ sơ trong ngày',
  targets: 'Hồ sơ: ít nhất 80 %',
  product: 'Quy trình',
  dueOn: '2026-11-30',
};
const assignment: Assignment = {
  form: 'party',
  issuer: 'Ban Thường vụ Tỉnh ủy giả định',
  superior: null,
  number: '214-QĐ/TU',
  signedOn: '2026-03-05',
  signedBy: 'Người ký giả định',
  signerRole: 'Phó Bí thư',
  title: 'Về việc giao việc đột phá, đổi mới năm 2026',
  place: 'Sông Lam',
  recipients: ['Như Điều 3', ' ', 'Lưu'],
  campaign: { title: 'Năm 2026', periodFrom: '2026-01-01', periodTo: '2026-12-31' },
  pack: {
    head: { title: { vi: 'Quy định về giao việc', en: '' }, issuer: 'Tỉnh ủy giả định' },
    settings: { reportCadence: { value: 'quarter' }, reportDueDays: { value: 10 } },
    lifeCycles: { task: { transitions: [{ action: 'submitPlan', withinWorkingDays: 15 }] } },
  } as unknown as Pack,
  tasks: [line, { ...line, title: 'Việc thứ hai' }],
};

test('is written in the form of the Party', () => {
  const paper = assignmentPaper(assignment);
  expect(paper.motto).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM']);
  expect(paper.number).toBe('Số 214-QĐ/TU');
  expect(paper.placeAndDay).toBe('Sông Lam, ngày 05 tháng 3 năm 2026');
  expect(paper.signature).toEqual({
    onBehalfOf: 'T/M BAN THƯỜNG VỤ TỈNH ỦY GIẢ ĐỊNH',
    role: 'PHÓ BÍ THƯ',
    name: 'Người ký giả định',
  });
  expect(paper.recipients).toEqual(['Như Điều 3', 'Lưu']);
});

test('is written in the form of the state', () => {
  const paper = assignmentPaper({
    ...assignment,
    form: 'state',
    issuer: 'Ủy ban nhân dân tỉnh giả định',
    number: '05/QĐ-UBND',
  });
  expect(paper.number).toBe('Số: 05/QĐ-UBND');
  expect(paper.motto).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
  expect(paper.signature.onBehalfOf).toBe('TM. ỦY BAN NHÂN DÂN TỈNH GIẢ ĐỊNH');
});

test('rests on the regulation, asks what it asks, and lists the work', () => {
  const { bases, articles, lists } = assignmentPaper(assignment);
  expect(bases[0]).toBe('Căn cứ quy định về giao việc của Tỉnh ủy giả định;');
  expect(articles[0]?.text).toMatch(/^Giao 2 việc cho 1 cán bộ, đơn vị/);
  expect(articles[1]).toEqual({
    name: 'Điều 2.',
    text:
      'Người được giao xây dựng kế hoạch thực hiện trong 15 ngày làm việc kể từ ngày được giao. ' +
      'Báo cáo kết quả hằng quý, chậm nhất 10 ngày sau khi hết kỳ.',
  });
  expect(lists[0]?.rows[1]).toEqual([
    '2',
    'Nguyễn Giả Định\nGiám đốc Sở giả định',
    'Việc thứ hai',
    'Hồ sơ: ít nhất 80 %',
    'Quy trình',
    '30/11/2026',
  ]);
});

test('writes place and day as papers do, and leaves room for what is not said', () => {
  expect(placeAndDay('Hà Nội', '2026-02-09')).toBe('Hà Nội, ngày 09 tháng 02 năm 2026');
  expect(placeAndDay('Hà Nội', '2026-10-22')).toBe('Hà Nội, ngày 22 tháng 10 năm 2026');
  expect(placeAndDay(' ', '')).toBe('……………, ngày …… tháng …… năm ………');
});
