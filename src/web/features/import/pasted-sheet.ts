import { readTableText } from '#domain/sheet/table-text.ts';

/** Cells from the clipboard, rows and columns counted from 0. */
export interface PastedSheet {
  rows: (string | number | null)[][];
  /** Cells joined into one, both ends included. */
  merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
  /** The font of a cell by `row,column`, where it says one: old encodings are told by it. */
  fonts: Map<string, string>;
}

/**
 * What a spreadsheet put on the clipboard: as a page (Excel, LibreOffice, Google Sheets), else as text with tabs.
 * Nothing where it is no table: less than two rows.
 */
export function pastedSheet({ html, text }: { html: string; text: string }): PastedSheet | undefined {
  const sheet = sheetOfHtml(html) ?? { rows: readTableText(text), merges: [], fonts: new Map() };
  return sheet.rows.length < 2 ? undefined : sheet;
}

function sheetOfHtml(html: string): PastedSheet | undefined {
  if (!/<table/i.test(html)) return undefined;
  // A parsed page runs nothing and loads nothing.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fontOf = fontsOf(page);
  const sheet: PastedSheet = { rows: [], merges: [], fonts: new Map() };
  const taken = new Set<string>();
  const table = page.querySelector('table');
  const shown = [...(table?.rows ?? [])].filter((row) => row.style.display !== 'none');
  for (const [startRow, row] of shown.entries()) {
    const cells: (string | number | null)[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${startRow},${column}`)) column += 1;
      const { rowSpan, colSpan } = cell;
      for (let down = 0; down < Math.min(rowSpan, shown.length); down += 1)
        for (let along = 0; along < colSpan; along += 1) taken.add(`${startRow + down},${column + along}`);
      if (rowSpan > 1 || colSpan > 1)
        sheet.merges.push({
          startRow,
          startCol: column,
          endRow: startRow + rowSpan - 1,
          endCol: column + colSpan - 1,
        });
      cells[column] = valueOf(cell);
      const font = fontOf(cell);
      if (font !== undefined) sheet.fonts.set(`${startRow},${column}`, font);
    }
    sheet.rows.push(Array.from(cells, (value) => value ?? null));
  }
  return sheet;
}

/** A figure as it is, where the page tells it beside what is shown (Excel `x:num`, LibreOffice `sdval`); days and shares as shown. */
function valueOf(cell: HTMLTableCellElement): string | number | null {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
  // What the page wraps is no break of the cell; what the cell breaks is.
  const text = (cell.textContent ?? '').replace(/[^\S\n]*\n[^\S\n]+/g, ' ').trim();
  const exact = cell.getAttribute('x:num') ?? cell.getAttribute('sdval') ?? '';
  if (exact !== '' && /^-?[\d.,\s]+$/.test(text) && Number.isFinite(Number(exact))) return Number(exact);
  return text === '' ? null : text;
}

/** The font of a cell: of what stands in it, else of its class in the style sheet that comes along. */
function fontsOf(page: Document): (cell: HTMLTableCellElement) => string | undefined {
  const styles = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n');
  const byClass = new Map<string, string>();
  for (const [, name = '', rules = ''] of styles.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
    const font = /font-family:\s*["']?([^"',;]+)/.exec(rules)?.[1];
    if (font !== undefined) byClass.set(name, font.trim());
  }
  return (cell) =>
    cell.querySelector('font[face]')?.getAttribute('face') ?? byClass.get(cell.className.split(' ')[0] ?? '');
}
