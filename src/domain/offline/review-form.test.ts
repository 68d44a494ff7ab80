import { expect, it } from 'vitest';
import type { SheetCell } from '#domain/sheet/sheet-cell.ts';
import { headRow, layOutForm } from './lay-out-form.ts';
import { formLayout, type ReportForm } from './report-form.ts';
import { reviewForm } from './review-form.ts';

const text = (key: string) => ({ key, kind: 'text' as const, value: null });
const form: ReportForm = {
  layout: formLayout,
  campaignTitle: 'Việc đột phá năm 2026 (giả định)',
  period: '2026-Q3',
  unitName: null,
  sentOn: '2026-09-20',
  reportDueOn: '2026-10-05',
  tasks: ['a', 'b', 'c'].map((name) => ({
    taskId: name,
    title: `Việc ${name}`,
    lead: 'Nguyễn Giả Định',
    unitName: 'Sở Giả Định',
    dueOn: '2026-11-30',
    lines: [
      {
        name: `Chỉ tiêu ${name}`,
        unitOfMeasure: 'hồ sơ',
        target: 'ít nhất 2.000',
        field: { key: `figure ${name}`, kind: 'figure', value: null },
      },
    ],
    narrative: text('narrative'),
    obstacle: text('obstacle'),
    proposal: text('proposal'),
    asksDecision: { key: 'asksDecision', kind: 'yesNo', value: null },
  })),
};

/** The sheets as they went out; of each task its figure is 100, 200, 300. */
function filledIn() {
  return layOutForm(form).map((laid, number) => ({
    name: laid.name,
    rows: [
      ...laid.above.map((line): SheetCell[] => [line]),
      [],
      [...laid.heads],
      ...laid.rows.map((cells, position) =>
        cells.map((cell): SheetCell => {
          if (cell === null) return null;
          if ('text' in cell) return cell.text;
          if ('number' in cell) return cell.number;
          return number === 0 ? (position + 1) * 100 : null;
        }),
      ),
    ],
  }));
}

const [figures] = layOutForm(form);
const firstRow = headRow(figures ?? { above: [] }) + 1;
/** What of the figures is taken or refused, and what was changed that should not have been. */
function reviewed(change: (sheets: ReturnType<typeof filledIn>) => void) {
  const sheets = filledIn();
  change(sheets);
  const { tasks, tampered } = reviewForm(form, sheets, () => ({ values: new Map() }));
  return {
    figures: tasks.map(({ fields: [figure] }) => figure?.filled ?? figure?.problem ?? null),
    tampered: tampered.map(({ at, expected, found }) => `${at}: ${expected} > ${found}`),
  };
}
const rowsOf = (sheets: ReturnType<typeof filledIn>) => sheets[0]?.rows ?? [];

it('takes what was filled in, and finds nothing else', () => {
  expect(reviewed(() => undefined)).toEqual({ figures: ['100', '200', '300'], tampered: [] });
});

it('finds rows that were moved, and tells of one that was added', () => {
  const added = reviewed((sheets) => rowsOf(sheets).splice(firstRow + 1, 0, [null, 'Việc thêm', 7]));
  expect(added).toEqual({
    figures: ['100', '200', '300'],
    tampered: ['Số liệu!A7:  > Việc thêm; 7'],
  });
  const sorted = reviewed((sheets) =>
    rowsOf(sheets).splice(firstRow, 3, ...rowsOf(sheets).slice(firstRow).toReversed()),
  );
  expect(sorted).toEqual({ figures: ['100', '200', '300'], tampered: [] });
});

it('takes nothing of a row that was changed or is gone, and names it', () => {
  const changed = reviewed((sheets) => {
    (rowsOf(sheets)[firstRow + 1] ?? [])[3] = 'Chỉ tiêu khác';
  });
  expect(changed).toEqual({
    figures: ['100', 'tampered', '300'],
    tampered: ['Số liệu!D7: Chỉ tiêu b > Chỉ tiêu khác'],
  });
  const gone = reviewed((sheets) => rowsOf(sheets).splice(firstRow, 1));
  expect(gone).toEqual({
    figures: [null, '200', '300'],
    tampered: ['Số liệu!A6: 1; Việc a; Nguyễn Giả Định; Chỉ tiêu a; hồ sơ; ít nhất 2.000 > '],
  });
});

it('reads a sheet that was renamed and columns that were moved, and says which column is gone', () => {
  const renamed = reviewed((sheets) => {
    if (sheets[0] !== undefined) sheets[0].name = 'Sheet1';
  });
  expect(renamed).toEqual({ figures: ['100', '200', '300'], tampered: [] });
  const gone = reviewed((sheets) => {
    for (const row of rowsOf(sheets).slice(firstRow - 1)) row.splice(2, 1);
  });
  expect(gone).toEqual({
    figures: ['100', '200', '300'],
    tampered: ['Số liệu!C5: Chủ trì > Chỉ tiêu'],
  });
  const unnamed = reviewed((sheets) => {
    for (const row of rowsOf(sheets).slice(firstRow - 1)) row.splice(3, 1);
  });
  expect(unnamed.figures).toEqual(['tampered', 'tampered', 'tampered']);
  expect(reviewed((sheets) => sheets.shift())).toEqual({
    figures: [null, null, null],
    tampered: ['Số liệu: Số liệu > '],
  });
});

it('shows what was filled in below a head that was changed, and takes nothing of it', () => {
  const change = (sheets: ReturnType<typeof filledIn>) => {
    (rowsOf(sheets)[firstRow - 1] ?? [])[6] = 'Kết quả quý III';
  };
  const shownOf = (sheets: ReturnType<typeof filledIn>) =>
    reviewForm(form, sheets, () => ({ values: new Map() })).tasks.map(({ fields: [figure] }) => [
      figure?.at,
      figure?.standing,
      figure?.problem,
      figure?.given,
    ]);
  const sheets = filledIn();
  change(sheets);
  expect(shownOf(sheets)).toEqual([
    ['Số liệu!G6', 'fault', 'tampered', '100'],
    ['Số liệu!G7', 'fault', 'tampered', '200'],
    ['Số liệu!G8', 'fault', 'tampered', '300'],
  ]);
  expect(reviewed(change).tampered).toEqual(['Số liệu!G5: Kết quả trong kỳ > Kết quả quý III']);
  // A column was put in before it, too.
  for (const row of rowsOf(sheets).slice(firstRow - 1)) row.splice(2, 0, 'thêm');
  expect(shownOf(sheets)[1]).toEqual(['Số liệu!H7', 'fault', 'tampered', '200']);
});

it('does not guess between rows that are alike', () => {
  const alike = reviewed((sheets) => {
    for (const row of rowsOf(sheets).slice(firstRow))
      Object.assign(row, { 0: 1, 1: 'Việc a', 3: 'Chỉ tiêu a' });
  });
  expect(alike.figures).toEqual(['100', 'tampered', 'tampered']);
});

it('takes a day of Excel for the same day in words', () => {
  const { tampered } = reviewed((sheets) => {
    for (const row of (sheets[1]?.rows ?? []).slice(firstRow)) row[3] = { day: '2026-11-30' };
  });
  expect(tampered).toEqual([]);
});
