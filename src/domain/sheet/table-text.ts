/**
 * Reads what a spreadsheet puts on the clipboard: cells apart by tabs, rows by line breaks; a cell with tabs, breaks or
 * quotes in it stands in quotes, its own quotes doubled. The line break after the last row makes no row.
 */
export function readTableText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let place = 0;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  while (place < text.length) {
    const sign = text[place] ?? '';
    if (quoted) {
      if (sign === '"' && text[place + 1] === '"') {
        cell += '"';
        place += 1;
      } else if (sign === '"') quoted = false;
      else if (sign !== '\r') cell += sign;
    } else if (sign === '"' && cell === '' && closes(text, place)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else if (sign !== '\r') cell += sign;
    place += 1;
  }
  if (cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

/** Whether a quote at the beginning of a cell is closed at the end of one: else it is part of what was written. */
function closes(text: string, open: number): boolean {
  let place = open + 1;
  while (place < text.length) {
    if (text[place] !== '"') place += 1;
    else if (text[place + 1] === '"') place += 2;
    else return place + 1 >= text.length || /[\t\r\n]/.test(text[place + 1] ?? '');
  }
  return false;
}

/** Writes cells the way spreadsheets take them from the clipboard. */
export function writeTableText(rows: string[][]): string {
  const written = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(written).join('\t')).join('\n');
}
