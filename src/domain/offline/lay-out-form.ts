import { periodWords } from '#domain/wording/period-words.ts';
import { type FieldKind, type FormField, formLayout, type ReportForm } from './report-form.ts';
import { dayWords } from '#domain/paper/target-words.ts';

/** A cell of a form: words or a number that stay as they are, or a field somebody fills in. */
export type FormCell = { text: string } | { number: number } | { field: FormField; taskId: string } | null;

export interface FormSheet {
  name: string;
  /** What stands above the heads, one line each; the first is the title. */
  above: string[];
  heads: string[];
  /** The column that says what the fields of a row ask for; null: their own heads do. */
  nameColumn: number | null;
  /** As wide as so many letters. */
  widths: number[];
  rows: FormCell[][];
}

/** What the choice of two says. */
export const yesNoWords: readonly [string, string] = ['có', 'không'];

export const guidanceName = 'Hướng dẫn';

/** The sheets of a form in the order of `formLayout`: figures, then words. Forms are Vietnamese, as papers are. */
export function layOutForm(form: ReportForm): FormSheet[] {
  if (form.layout !== formLayout) throw new Error(`layout ${form.layout} is not known`);
  const { campaignTitle, period, unitName, sentOn, reportDueOn, tasks } = form;
  const above = (title: string) => [
    title,
    [campaignTitle, periodWords(period).vi, unitName].filter(Boolean).join(' – '),
    `Số đã biết đến ngày ${dayWords(sentOn)}. Hạn báo cáo ${dayWords(reportDueOn)}. Chỉ điền ô nền vàng; xem trang ${guidanceName}.`,
  ];
  return [
    {
      name: 'Số liệu',
      above: above('BIỂU SỐ LIỆU BÁO CÁO KẾT QUẢ'),
      heads: ['TT', 'Nhiệm vụ', 'Chủ trì', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao', 'Kết quả trong kỳ'],
      nameColumn: 3,
      widths: [6, 38, 26, 34, 12, 26, 18],
      rows: tasks.flatMap((task, position) =>
        task.lines.map((line): FormCell[] => [
          { number: position + 1 },
          { text: task.title },
          { text: task.lead },
          { text: line.name },
          { text: line.unitOfMeasure },
          { text: line.target },
          { field: line.field, taskId: task.taskId },
        ]),
      ),
    },
    {
      name: 'Đánh giá, vướng mắc',
      above: above('BIỂU ĐÁNH GIÁ, KHÓ KHĂN, VƯỚNG MẮC'),
      heads: [
        'TT',
        'Nhiệm vụ',
        'Chủ trì',
        'Hạn hoàn thành',
        'Đánh giá chung trong kỳ',
        'Khó khăn, vướng mắc',
        'Kiến nghị',
        'Cần cấp trên quyết định',
      ],
      nameColumn: null,
      widths: [6, 38, 26, 14, 44, 36, 36, 14],
      rows: tasks.map((task, position): FormCell[] => [
        { number: position + 1 },
        { text: task.title },
        { text: task.lead },
        { text: dayWords(task.dueOn) },
        { field: task.narrative, taskId: task.taskId },
        { field: task.obstacle, taskId: task.taskId },
        { field: task.proposal, taskId: task.taskId },
        { field: task.asksDecision, taskId: task.taskId },
      ]),
    },
  ];
}

/** Where the heads of a sheet stand, counted from 0: below what is above and an empty row. */
export function headRow({ above }: Pick<FormSheet, 'above'>): number {
  return above.length + 1;
}

const asked: { [kind in FieldKind]: string } = {
  figure: 'Một con số. Phần thập phân sau dấu phẩy: 1.234,5.',
  figures: 'Một hoặc nhiều số trong kỳ, cách nhau bằng dấu chấm phẩy: 91; 94,5.',
  yesNo: `Chọn ${yesNoWords.join(' hoặc ')}.`,
  text: 'Nhiều nhất 5.000 chữ cái.',
};

/** What the sheet of guidance says, a line each; the first is its title. */
export const guidanceLines: readonly string[] = [
  'CÁCH ĐIỀN BIỂU',
  'Chỉ điền các ô nền vàng. Các ô khác khóa; nếu bị sửa, dòng đó không nhận được.',
  'Ô để trống nghĩa là không có gì mới, không phải là số 0. Kết quả bằng không thì ghi số 0.',
  `Ô số: ${asked.figure}`,
  `Ô nhiều số: ${asked.figures}`,
  `Ô chọn: ${asked.yesNo}`,
  `Ô chữ: ${asked.text} Không ghi nội dung thuộc bí mật nhà nước.`,
  'Số ghi sẵn là số hệ thống đã biết khi gửi biểu; sửa lại nếu nay đã khác.',
  'Không thêm, bớt, đổi chỗ dòng, cột, trang. Điền xong gửi lại chính tệp này cho chuyên viên.',
  'Số trong biểu vào hệ thống là bản nháp; người được giao việc xem lại và gửi báo cáo.',
];

/** What a cell asks for, in the note beside it. */
export function hintOf(kind: FieldKind): string {
  return asked[kind];
}
