import { cellReader, cellText } from './cell-at.ts';
import type { Columns, Places } from './column.ts';
import { headingKey } from './heading-key.ts';
import type { Sheet } from './sheet-cell.ts';

/** Where the heading of a table is and what stands under it. */
export interface Heading {
  /** The rows of the heading, counted from 0, both included. */
  from: number;
  to: number;
  places: Places;
  /** The heading of each column of the sheet. */
  titles: string[];
  /** The last column that a heading is joined over, by its first. */
  reach: ReadonlyMap<number, number>;
}

const numberings = new Set(['tt', 'stt', 'so tt', 'so thu tu', 'no', 'order']);
/** Titles of a paper, its number and its place stand above. */
const lowestHeading = 30;
const tallestHeading = 3;

/** The heading that says most of what a kind of table asks for; nothing where no row says any of it. */
export function findHeading(sheet: Sheet, columns: Columns): Heading | undefined {
  let best: { heading: Heading; found: number } | undefined;
  const reader = cellReader(sheet);
  const names = namesOf(columns);
  const merges = sheet.merges.filter(({ top }) => top < lowestHeading + tallestHeading);
  for (let from = 0; from < Math.min(sheet.rows.length, lowestHeading); from += 1)
    for (let to = from; to < Math.min(from + tallestHeading, sheet.rows.length); to += 1) {
      const titles = titlesOf({ rows: sheet.rows, merges }, reader, from, to);
      const { places, weight } = placesOf(titles, names);
      const found = weight - (to - from) / 10;
      if (Object.keys(places).length > 0 && (best === undefined || found > best.found))
        best = {
          heading: {
            from,
            to,
            places,
            titles: titles.map((parts) => parts.join(' ')),
            reach: new Map(
              merges
                .filter(({ top, bottom, left, right }) => top <= to && bottom >= to && right > left)
                .map(({ left, right }) => [left, right]),
            ),
          },
          found,
        };
    }
  return best?.heading;
}

/** Whether a heading is that of a column that only counts the rows. */
export function isNumbering(title: string): boolean {
  return numberings.has(headingKey(title));
}

/** What stands above each column in the rows of a heading, from above; what is joined over columns stands over each. */
function titlesOf(
  sheet: Pick<Sheet, 'rows' | 'merges'>,
  { at, topOf }: ReturnType<typeof cellReader>,
  from: number,
  to: number,
): string[][] {
  const width = Math.max(...sheet.rows.slice(from, to + 1).map((row) => row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (let row = from; row <= to; row += 1) {
      if (topOf(row, column) >= from && topOf(row, column) < row) continue;
      const over = sheet.merges.find(
        (merge) => merge.top === row && merge.left < column && column <= merge.right,
      );
      const text = cellText(at(row, over?.left ?? column));
      if (text !== '') parts.push(text);
    }
    return parts;
  });
}

/** What the heading of each column may be, as it is compared. */
function namesOf(columns: Columns) {
  return Object.entries(columns).map(([name, { title, synonyms, required = false }]) => ({
    name,
    keys: [title.vi, title.en, name, ...synonyms].map(headingKey),
    required,
  }));
}

function placesOf(titles: string[][], names: ReturnType<typeof namesOf>): { places: Places; weight: number } {
  const written = titles.map((parts) => ({
    whole: headingKey(parts.join(' ')),
    lowest: headingKey(parts.at(-1) ?? ''),
  }));
  const fits = names.flatMap(({ name, keys, required }) =>
    written.flatMap((heading, place) => {
      const likeness = Math.max(0, ...keys.map((key) => likenessOf(heading, key)));
      return likeness === 0 ? [] : [{ name, place, likeness: likeness + (required ? 0.5 : 0) }];
    }),
  );
  const places: Record<string, number> = {};
  const taken = new Set<number>();
  let weight = 0;
  for (const { name, place, likeness } of fits.toSorted(
    (a, b) => b.likeness - a.likeness || a.place - b.place,
  )) {
    if (name in places || taken.has(place)) continue;
    places[name] = place;
    taken.add(place);
    weight += likeness;
  }
  return { places, weight };
}

/** 3 for the very heading, 2 for its lowest row, 1 for one that begins or ends with it; 0 for another. */
function likenessOf({ whole, lowest }: { whole: string; lowest: string }, key: string): number {
  if (whole === '' || key === '') return 0;
  if (whole === key) return 3;
  if (lowest === key) return 2;
  const within = whole.startsWith(`${key} `) || whole.endsWith(` ${key}`);
  return within && key.length > 3 && whole.length < key.length * 3 ? 1 : 0;
}
