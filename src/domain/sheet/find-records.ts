import { searchKey } from '#domain/base/search-key.ts';
import { cellReader, cellText } from './cell-at.ts';
import type { Columns, Places } from './column.ts';
import { isNumbering, type Heading } from './find-heading.ts';
import type { Sheet } from './sheet-cell.ts';

/** One thing a table speaks of: its row, counted from 0, and the rows below that go on with it. */
export interface SheetRecord {
  row: number;
  more: number[];
  /** The heading of the group it stands under. */
  group: string | undefined;
}

export interface Records {
  records: SheetRecord[];
  /** Rows that speak of nothing: headings of groups, totals, numbers of columns, signatures. */
  passedOver: number[];
}

const ordinal = /^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\s*[.)\-/]\s*/u;
const remark = /^(\*|\(?(ghi chu|luu y|chu thich|noi nhan|nguoi lap)\b)/;
const total = /^(tong( cong| so)?|cong|total|sum)\b/;

/**
 * The rows of a table below its heading.
 * @param goesOn the column whose empty or joined cell means that a row goes on with the one above
 */
export function findRecords(
  sheet: Sheet,
  columns: Columns,
  { to, titles }: Pick<Heading, 'to' | 'titles'>,
  places: Places,
  goesOn?: string,
): Records {
  const { at, topOf } = cellReader(sheet);
  const merges = Map.groupBy(sheet.merges, ({ top }) => top);
  const numbering = titles.findIndex(isNumbering);
  const used = Object.values(places);
  const required = Object.keys(columns).flatMap((name) =>
    columns[name]?.required && places[name] !== undefined ? [places[name]] : [],
  );
  const lead = goesOn === undefined ? undefined : places[goesOn];
  const found: Records = { records: [], passedOver: [] };
  let group: string | undefined;

  for (let row = to + 1; row < sheet.rows.length; row += 1) {
    const own = (sheet.rows[row] ?? []).map(cellText);
    const filled = own.flatMap((text, column) => (text === '' ? [] : [column]));
    if (filled.length === 0) continue;
    const heading = groupHeading(row, own, filled);
    if (heading !== undefined) group = heading;
    if (heading !== undefined || isTotal(own) || countsColumns(own, filled) || isRemark(row, own)) {
      found.passedOver.push(row);
      continue;
    }
    const last = found.records.at(-1);
    const joined = lead !== undefined && topOf(row, lead) < row;
    if (last !== undefined && lead !== undefined && (joined || own[lead] === '') && !own[numbering])
      last.more.push(row);
    else found.records.push({ row, more: [], group });
  }
  return found;

  /** The text of a row that only names a group: joined over columns, or alone beside a number in letters. */
  function groupHeading(row: number, own: string[], filled: number[]): string | undefined {
    const beside = filled.filter((column) => column !== numbering);
    const column = beside.length === 1 ? beside[0] : filled.length === 1 ? filled[0] : undefined;
    if (column === undefined || used.length < 2) return undefined;
    const text = own[column] ?? '';
    const wide = merges
      .get(row)
      ?.some((merge) => merge.left <= column && merge.right > Math.max(column, merge.left));
    const lettered = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u.test(own[numbering] ?? '');
    const named = /^(?:[IVXLC]+|[A-ZĐ])\s*[.)\-/]\s*\S/u.test(text);
    const alone = column === numbering || !used.includes(column);
    return wide || lettered || named || (alone && !isTotal(own))
      ? text.replace(ordinal, '').trim()
      : undefined;
  }

  function isTotal(own: string[]): boolean {
    const first = own.find((text) => text !== '') ?? '';
    return (
      total.test(searchKey(first)) && required.some((column) => own[column] === '' || own[column] === first)
    );
  }

  /** 1, 2, 3 … or (1), (2), (3) … below the heading, also A, B, 1, 2 … and with what is computed, as 5=4/3. */
  function countsColumns(own: string[], filled: number[]): boolean {
    if (filled.length < 3 || found.records.length > 0) return false;
    const numbers = filled.map((column) => columnNumber(own[column] ?? ''));
    const lettered = numbers.findIndex((it) => it === undefined || it > 0);
    return numbers.every((number, place) =>
      place === 0 || place === lettered
        ? number !== undefined
        : number === (numbers[place - 1] ?? Number.NaN) + 1,
    );
  }

  /** A note or signature below the table: nothing that must be said, and little else. */
  function isRemark(row: number, own: string[]): boolean {
    const filled = own.filter((text) => text !== '');
    if (filled.length === 1 && remark.test(searchKey(filled[0] ?? ''))) return true;
    const says = required.some((column) => cellText(at(row, column)) !== '');
    const others = used.filter((column) => own[column] !== undefined && own[column] !== '').length;
    return !says && others < (numbering >= 0 && own[numbering] === '' ? 3 : 2);
  }
}

/** The number by which a row below the heading counts a column; letters come before 1: A is -25, Z 0. */
function columnNumber(text: string): number | undefined {
  const [, letter, digits] = /^\(?(?:([A-Z])|(\d{1,2}))\)?(?:\s*=.*)?$/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  return letter === undefined ? undefined : letter.charCodeAt(0) - 90;
}
