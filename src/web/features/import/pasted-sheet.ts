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
  const rows = [...(page.querySelector('table')?.rows ?? [])];
  // Hidden rows count for the cells joined over them, and are then left out.
  const above = [0];
  for (const row of rows) above.push((above.at(-1) ?? 0) + (row.style.display === 'none' ? 0 : 1));
  const taken = new Set<string>();
  const grid: (string | number | null)[][] = Array.from({ length: above.at(-1) ?? 0 }, () => []);
  for (const [start, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${start},${column}`)) column += 1;
      const end = Math.min(start + Math.max(cell.rowSpan, 1), rows.length);
      for (let down = start; down < end; down += 1)
        for (let along = 0; along < cell.colSpan; along += 1) taken.add(`${down},${column + along}`);
      const startRow = above[start] ?? 0;
      const endRow = (above[end] ?? 0) - 1;
      const cells = grid[startRow];
      if (cells === undefined || endRow < startRow) continue;
      sheet.merges.push({ startRow, startCol: column, endRow, endCol: column + cell.colSpan - 1 });
      cells[column] = valueOf(cell);
      const font = fontOf(cell);
      if (font !== undefined) sheet.fonts.set(`${startRow},${column}`, font);
    }
  }
  const last = Math.max(0, ...grid.map((cells) => cells.length)) - 1;
  sheet.rows = grid.map((cells) => Array.from(cells, (value) => value ?? null));
  sheet.merges = sheet.merges
    .map((merge) => ({ ...merge, endCol: Math.min(merge.endCol, last) }))
    .filter(({ startRow, startCol, endRow, endCol }) => endRow > startRow || endCol > startCol);
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
