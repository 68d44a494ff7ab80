import type { Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { dateText, instantText } from '../format-date.ts';
import type { ExportedCell, ExportedTable } from './exported-table.ts';

/** What a spreadsheet takes for a formula: such text gets an apostrophe before it, which it hides. */
const formula = /^[=+\-@\t\r]/;

/** What a spreadsheet needs at the beginning of a file to read it as UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * A table as CSV, lines ended by CR LF. A Vietnamese spreadsheet writes decimals with a comma and therefore parts cells
 * by semicolons; an English one has a point and commas. Figures stay figures, also below zero. What stands above the
 * heads is left out: the first line names the columns.
 */
export function csvOf({ heads, rows }: ExportedTable, language: Language): string {
  const separator = language === 'vi' ? ';' : ',';
  const cellOf = (cell: ExportedCell) => {
    if (cell === null) return '';
    if (typeof cell === 'object' && 'figure' in cell) {
      const figure = cutFraction(cell.figure);
      return language === 'vi' ? figure.replace('.', ',') : figure;
    }
    if (typeof cell === 'object') return cell.date.length > 10 ? instantText(cell.date) : dateText(cell.date);
    const safe = formula.test(cell) ? `'${cell}` : cell;
    return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return byteOrderMark + [heads, ...rows].map((row) => `${row.map(cellOf).join(separator)}\r\n`).join('');
}

/** Of a quotient that never ends as many digits as a spreadsheet keeps, cut and not rounded up: 89.99… is not 90. */
function cutFraction(figure: string): string {
  const [whole = '', fraction = ''] = figure.split('.');
  if (fraction === '' || whole.length + fraction.length < 20 || whole.length >= 15) return figure;
  return new Decimal(figure).toSignificantDigits(15, Decimal.ROUND_DOWN).toFixed();
}
