const narrowest = 8;
const widest = 48;
/** Below this, words are torn apart. */
const tight = 20;
/** So many letters stand side by side on A4 across and can still be read. */
const acrossLetters = 150;

/** As wide as what stands in each column, in letters: wide ones give way until the table fits a page across. */
export function columnWidths(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const asked = heads.map((head, column) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, ...(row[column] ?? '').split('\n').map(({ length }) => length)),
      0,
    );
    // A head wraps, but not within a word; bold letters are wider.
    const word = Math.max(...head.split(' ').map(({ length }) => length)) * 1.1;
    return Math.max(Math.ceil(Math.max(longest, word, Math.min(head.length, 18))) + 2, narrowest);
  });
  let cap = widest;
  const within = () => asked.map((width) => Math.min(width, cap));
  while (cap > tight && within().reduce((sum, width) => sum + width, 0) > acrossLetters) cap -= 2;
  return within();
}
