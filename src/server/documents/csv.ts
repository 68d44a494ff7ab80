/** Cells that a spreadsheet would take for a formula: they get an apostrophe before them, which it hides. */
const formula = /^[=+\-@\t\r]/;

/** What a spreadsheet needs at the beginning of a file to read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Rows as RFC 4180 has them: cells with separators or quotes in quotes, lines ended by CR LF. Empty stands for null. */
export function csvLines(rows: (string | null)[][]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | null): string {
  if (value === null) return '';
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
