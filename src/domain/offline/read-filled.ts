import { Decimal } from '#domain/base/decimal.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { readFigure } from '#domain/sheet/read-figure.ts';
import type { SheetCell } from '#domain/sheet/sheet-cell.ts';
import type { FieldKind, FieldValue } from './report-form.ts';

/** Why what stands in a cell cannot be taken. */
export const filledProblems = ['unreadFigure', 'ambiguousFigure', 'unknownOption', 'tooLong'] as const;
export type FilledProblem = (typeof filledProblems)[number];

/** As long as a report lets its narrative be. */
const longest = 5000;

const said: { readonly [word: string]: boolean } = {
  co: true,
  dat: true,
  xong: true,
  yes: true,
  x: true,
  khong: false,
  'chua dat': false,
  chua: false,
  'chua xong': false,
  no: false,
};

/** What somebody filled in, as its field takes it; an empty cell says nothing. */
export function readFilled(
  cell: SheetCell,
  kind: FieldKind,
): { value: FieldValue } | { problem: FilledProblem } {
  if (cell === null || cell === '') return { value: null };
  switch (kind) {
    case 'text': {
      const text = textOf(cell);
      return text.length > longest ? { problem: 'tooLong' } : { value: text };
    }
    case 'yesNo': {
      if (typeof cell === 'boolean') return { value: cell };
      const value = said[searchKey(textOf(cell))];
      return value === undefined ? { problem: 'unknownOption' } : { value };
    }
    case 'figure':
      return figureOf(cell);
    case 'figures': {
      if (typeof cell !== 'string') return figureOf(cell);
      const figures: string[] = [];
      for (const part of cell.split(';').filter((it) => it.trim() !== '')) {
        const read = figureOf(part);
        if ('problem' in read) return read;
        figures.push(String(read.value));
      }
      return { value: figures.join('; ') };
    }
  }
}

function figureOf(cell: SheetCell): { value: string } | { problem: FilledProblem } {
  if (typeof cell === 'number') return { value: new Decimal(cell).toFixed() };
  if (typeof cell === 'object' && cell !== null && 'percent' in cell)
    return { value: new Decimal(cell.percent).toFixed() };
  if (typeof cell !== 'string') return { problem: 'unreadFigure' };
  // The form says that decimals have a comma: 1.234 is a thousand.
  const read = readFigure(cell, 'comma');
  return 'figure' in read ? { value: read.figure } : { problem: read.problem };
}

function textOf(cell: SheetCell): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (cell === null) return '';
  if ('day' in cell) return cell.day.split('-').toReversed().join('/');
  return 'percent' in cell ? `${cell.percent}%` : cell.error;
}
