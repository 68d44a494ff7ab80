import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import { Decimal } from '#domain/base/decimal.ts';
import { cellName } from '#domain/sheet/cell-at.ts';
import { printNames } from '#domain/sheet/print-names.ts';
import { rowHeight } from '#domain/sheet/row-height.ts';
import { dateText, instantText } from '../format-date.ts';
import type { ExportedCell, ExportedTable } from './exported-table.ts';

/** A spreadsheet holds no longer text in one cell (ECMA-376, 18.18.11 and the limits of the programs that read it). */
const longest = 32_767;

const line = { style: 'thin', color: { rgb: 'C9CED6' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const font = { name: 'Times New Roman', size: 12 };
const title: CellStyle = { font: { ...font, size: 14, bold: true } };
const note: CellStyle = { font: { ...font, italic: true, color: { rgb: '555555' } } };
const head: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECF2' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border,
};

/**
 * A table as a workbook of one sheet: what it is above, its heads in bold, frozen and repeated on every printed page, A4
 * across and as wide as the page. Figures and days are what a spreadsheet counts and sorts; all else is text and never a
 * formula. A figure of more digits than a spreadsheet keeps stays text.
 */
export async function xlsxOf(table: ExportedTable): Promise<Uint8Array> {
  const above = [table.name, ...(table.about ?? [])];
  const headAt = above.length + 1;
  const columns = table.heads.length;
  const cells = new Map<string, Partial<Cell>>();
  const rows: CellValue[][] = [...above.map((it) => [it]), [], [...table.heads]];
  for (const place of above.keys()) cells.set(`${place},0`, { style: place === 0 ? title : note });
  for (const column of table.heads.keys()) cells.set(`${headAt},${column}`, { style: head });
  for (const row of table.rows) {
    for (const column of table.heads.keys())
      cells.set(`${rows.length},${column}`, { style: styleOf(row[column] ?? null) });
    rows.push(table.heads.map((_, column) => valueOf(row[column] ?? null)));
  }
  const name = sheetName(table.name);
  const widths = widthsOf(table);
  const heights = table.rows.map((row, at): [number, { height: number }] => [
    headAt + 1 + at,
    {
      height: rowHeight(
        table.heads.map((_, column) => textOf(row[column] ?? null)),
        widths,
      ),
    },
  ]);
  return writeXlsx({
    defaultFont: font,
    properties: { title: table.name },
    namedRanges: printNames(name, cellName(rows.length - 1, Math.max(columns, 1) - 1), headAt + 1),
    sheets: [
      {
        name,
        rows,
        cells,
        columns: widths.map((width) => ({ width })),
        rowDefs: new Map([[headAt, { height: rowHeight(table.heads, widths) }], ...heights]),
        freezePane: { rows: headAt + 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: '&C&P/&N' },
      },
    ],
  });
}

function valueOf(cell: ExportedCell): CellValue {
  if (cell === null) return null;
  if (typeof cell === 'string') return cell.slice(0, longest);
  if ('figure' in cell) return isExact(cell.figure) ? Number(cell.figure) : cell.figure;
  // A spreadsheet knows no zones: an instant is what the clock of Việt Nam shows.
  const shift = cell.date.length > 10 ? 7 * 3_600_000 : 0;
  return new Date(Date.parse(cell.date) + shift);
}

function styleOf(cell: ExportedCell): CellStyle {
  const alignment = { vertical: 'top', wrapText: true } as const;
  if (cell === null || typeof cell === 'string') return { font, border, alignment };
  if ('date' in cell)
    return {
      font,
      border,
      alignment: { vertical: 'top', horizontal: 'center' },
      numFmt: cell.date.length > 10 ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy',
    };
  const places = isExact(cell.figure) ? new Decimal(cell.figure).decimalPlaces() : 0;
  return {
    font,
    border,
    alignment: { vertical: 'top', horizontal: 'right' },
    numFmt: places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`,
  };
}

/** Whether a spreadsheet, which counts in binary and keeps 15 digits, gives the figure back as it was. */
function isExact(figure: string): boolean {
  const exact = new Decimal(figure);
  return exact.precision() <= 15 && exact.equals(Number(figure));
}

/** As wide as what stands in it, within what can be read on a page. */
function widthsOf({ heads, rows }: ExportedTable): number[] {
  return heads.map((name, column) => {
    const longestOf = rows.reduce(
      (most, row) => Math.max(most, textOf(row[column] ?? null).length),
      Math.min(name.length, 18),
    );
    return Math.min(Math.max(longestOf + 2, 8), 48);
  });
}

function textOf(cell: ExportedCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('figure' in cell) return `${cell.figure},,`;
  return cell.date.length > 10 ? instantText(cell.date) : dateText(cell.date);
}

/** At most 31 letters, without those that a name of a sheet cannot have. */
function sheetName(name: string): string {
  const plain = name
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim();
  return plain === '' ? 'dotpha' : plain;
}
