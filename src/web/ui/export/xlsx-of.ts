import { writeXlsx } from 'hucre/xlsx';
import { Decimal } from '#domain/base/decimal.ts';
import { columnWidths } from '#domain/sheet/column-widths.ts';
import { isExactInSheet } from '#domain/sheet/exact-in-sheet.ts';
import { type LaidCell, layOutTable } from '#domain/sheet/lay-out-table.ts';
import { sheetFont, sheetLook } from '#domain/sheet/sheet-look.ts';
import { dateText, instantText } from '../format-date.ts';
import type { ExportedCell, ExportedTable } from './exported-table.ts';

/** A spreadsheet holds no longer text in one cell (ECMA-376, 18.18.11 and the limits of the programs that read it). */
const longest = 32_767;

/**
 * A table as a workbook of one sheet. Figures and days are what a spreadsheet counts and sorts; all else is text and never a
 * formula. A fraction keeps six places at most; a whole figure of more digits stays text, as it would turn into another.
 */
export async function xlsxOf({ name, about = [], heads, rows }: ExportedTable): Promise<Uint8Array> {
  const laid = rows.map((row) => heads.map((_, column) => laidCell(row[column] ?? null)));
  const widths = columnWidths(
    heads,
    laid.map((row) => row.map(({ text }) => text)),
  );
  const { sheet, names } = layOutTable({
    name: sheetName(name),
    above: [name, ...about],
    heads,
    widths,
    rows: laid,
  });
  return writeXlsx({
    defaultFont: sheetFont,
    properties: { title: name },
    namedRanges: names,
    sheets: [sheet],
  });
}

type Look = (typeof sheetLook)['words' | 'day' | 'instant'] | ReturnType<typeof figureLook>;

function laidCell(cell: ExportedCell): LaidCell<Look> & { text: string } {
  if (cell === null) return { value: null, look: sheetLook.words, text: '' };
  if (typeof cell === 'string') return { value: cell.slice(0, longest), look: sheetLook.words, text: cell };
  if ('figure' in cell) return laidFigure(cell.figure);
  // A spreadsheet knows no zones: an instant is what the clock of Việt Nam shows.
  const isInstant = cell.date.length > 10;
  return {
    value: new Date(Date.parse(cell.date) + (isInstant ? 7 * 3_600_000 : 0)),
    look: isInstant ? sheetLook.instant : sheetLook.day,
    text: isInstant ? instantText(cell.date) : dateText(cell.date),
  };
}

/**
 * Of a quotient that never ends six places are kept, cut and not rounded up: a spreadsheet would show 89.9999999 as 90. A
 * figure that it would turn into another stays text.
 */
function laidFigure(figure: string): LaidCell<Look> & { text: string } {
  const given = new Decimal(figure);
  const shown = isExactInSheet(figure) ? given : cut(given);
  if (!shown.trunc().equals(given.trunc()))
    return { value: figure, look: { ...sheetLook.figure, numFmt: '@' }, text: figure };
  // Its thousands are parted.
  return { value: shown.toNumber(), look: figureLook(shown.decimalPlaces()), text: `${shown.toFixed()},,` };
}

const cut = (figure: Decimal) =>
  figure.toSignificantDigits(15, Decimal.ROUND_DOWN).toDecimalPlaces(6, Decimal.ROUND_DOWN);

function figureLook(places: number) {
  return { ...sheetLook.figure, numFmt: places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}` };
}

/** At most 31 letters, without those that a name of a sheet cannot have. */
function sheetName(name: string): string {
  const plain = name
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim();
  return plain === '' ? 'dotpha' : plain;
}
