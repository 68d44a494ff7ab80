import { expect, test } from 'vitest';
import type { Pack } from '#regulation/pack.ts';
import { assignmentWords } from './assignment-words.ts';
import { placeAndDay } from './place-and-day.ts';

const line = {
  owners: ['Nguyễn Giả Định, Giám đốc Sở giả định'],
  title: 'Trả hồ sơ trong ngày',
  targets: 'Hồ sơ: ít nhất 80 %',
  product: 'Quy trình',
  dueOn: '2026-11-30',
};
const pack = {
  settings: { reportCadence: { value: 'quarter' }, reportDueDays: { value: 10 } },
  lifeCycles: { task: { transitions: [{ action: 'submitPlan', withinWorkingDays: 15 }] } },
} as unknown as Pack;
const tasks = [
  line,
  { ...line, title: 'Việc thứ hai', owners: [...line.owners, 'Trần Giả Định, Chánh Văn phòng giả định'] },
];

test('asks what the regulation asks, and lists the work', () => {
  const { body, annex } = assignmentWords(pack, { about: 'giao việc', extract: false, tasks });
  expect(body[0]).toEqual({ kind: 'centred', text: 'QUYẾT ĐỊNH:' });
  expect(body[1]).toMatchObject({
    lead: 'Điều 1.',
    text: expect.stringMatching(/^Giao 2 việc cho 2 cán bộ/),
  });
  expect(body[2]).toEqual({
    kind: 'paragraph',
    lead: 'Điều 2.',
    text:
      'Người được giao xây dựng kế hoạch thực hiện trong 15 ngày làm việc kể từ ngày được giao. ' +
      'Báo cáo kết quả hằng quý, chậm nhất 10 ngày sau khi hết kỳ.',
  });
  expect(annex).toMatchObject({
    title: 'DANH SÁCH VIỆC ĐƯỢC GIAO',
    about: 'giao việc',
    blocks: [
      {
        rows: [
          [
            '1',
            'Nguyễn Giả Định, Giám đốc Sở giả định',
            'Trả hồ sơ trong ngày',
            'Hồ sơ: ít nhất 80 %',
            'Quy trình',
            '30/11/2026',
          ],
          [
            '2',
            'Nguyễn Giả Định, Giám đốc Sở giả định\nTrần Giả Định, Chánh Văn phòng giả định',
            'Việc thứ hai',
            'Hồ sơ: ít nhất 80 %',
            'Quy trình',
            '30/11/2026',
          ],
        ],
      },
    ],
  });
});

test('an extract says so, and counts nothing its reader may not see', () => {
  const { body, annex } = assignmentWords(pack, { about: 'giao việc', extract: true, tasks: [line] });
  expect(annex.title).toBe('TRÍCH DANH SÁCH VIỆC ĐƯỢC GIAO');
  expect(body[1]).toMatchObject({
    text: expect.stringContaining('bản trích này chỉ gồm việc của người nhận'),
  });
});

test('writes place and day as papers do, and leaves room for what is not said', () => {
  expect(placeAndDay('Hà Nội', '2026-02-09')).toBe('Hà Nội, ngày 09 tháng 02 năm 2026');
  expect(placeAndDay('Hà Nội', '2026-10-22')).toBe('Hà Nội, ngày 22 tháng 10 năm 2026');
  expect(placeAndDay(' ', '')).toBe('……………, ngày …… tháng …… năm ………');
});
