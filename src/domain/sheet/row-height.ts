/** Points a line of the font of our sheets takes, 12 points high. */
const lineHeight = 16;
const mostLines = 20;

/**
 * How high a row must be for its words to be read in columns so many letters wide, in points: not every program reckons it
 * by itself. Words wrap early, so that a tenth is left free.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, column) => {
    const width = widths[column] ?? 10;
    const parts = text
      .split('\n')
      .map(({ length }) => (length <= width ? 1 : Math.ceil(length / (width * 0.9))));
    return parts.reduce((sum, part) => sum + part, 0);
  });
  return Math.min(Math.max(1, ...lines), mostLines) * lineHeight + 2;
}
