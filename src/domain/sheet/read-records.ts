import type { Refusal } from '#domain/base/refusal.ts';
import { firstDay, lastDay } from '#domain/base/refusal-of-issues.ts';
import { refuse } from '#domain/base/result.ts';
import { cellName, cellReader, cellText } from './cell-at.ts';
import type { Column, Columns, Places } from './column.ts';
import type { SheetRecord } from './find-records.ts';
import { headingKey } from './heading-key.ts';
import { type DayOrder, dayOrderOf, readDay } from './read-day.ts';
import { type FigureStyle, readFigure, styleOfColumn } from './read-figure.ts';
import { readPeriod } from './read-period.ts';
import type { Sheet, SheetCell } from './sheet-cell.ts';

/** What a row says: text, figures as decimal text, days as `YYYY-MM-DD`, choices by their ids. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What is wrong, and in which cell (`D17`). */
export interface CellFault {
  at: string;
  refusal: Refusal;
}

export interface ReadRecord {
  /** Counted from 0. */
  row: number;
  /** What the row says, and each that goes on with it; of choices also the words that stand there. */
  lines: { row: number; values: Values; written: Readonly<Record<string, string>> }[];
  faults: CellFault[];
}

interface Habits {
  figure: FigureStyle | undefined;
  day: DayOrder | undefined;
}

/**
 * The records of a table as values, with what is wrong in each cell.
 * @param reach the last column a heading is joined over, by its first: what is written in parts is read of all of them
 */
export function readRecords(
  sheet: Sheet,
  columns: Columns,
  places: Places,
  records: readonly SheetRecord[],
  reach: ReadonlyMap<number, number> = new Map(),
): ReadRecord[] {
  const { at, topOf } = cellReader(sheet);
  const taken = new Set(Object.values(places));
  const rows = records.flatMap(({ row, more }) => [row, ...more]);
  const byPlace = Object.entries(columns).toSorted(
    ([one], [other]) => (places[one] ?? Infinity) - (places[other] ?? Infinity) || 0,
  );
  const habits = habitsOf(sheet, columns, places, rows);
  return records.map(({ row, more, group }) => {
    const faults: CellFault[] = [];
    const lines = [row, ...more].map((line) => {
      const values: Record<string, string | boolean> = {};
      const written: Record<string, string> = {};
      for (const [name, column] of byPlace) {
        const place = places[name];
        const cell = place === undefined ? null : column.inParts ? joined(line, place) : at(line, place);
        const given = cell ?? (column.fromGroup ? (group ?? null) : null);
        const read = readCell(given, column, habits[name]);
        if (typeof read !== 'object') {
          if (read !== undefined) values[name] = read;
          if (column.kind.is === 'choice') written[name] = cellText(given);
          if (read === undefined && column.required && (column.everyLine || line === row))
            fault(line, place, name, 'required', '');
        } else if (line === row || place === undefined || topOf(line, place) === line)
          fault(line, place, name, read.problem, cellText(given), read.limit);
      }
      return { row: line, values, written };
    });
    return { row, lines, faults };

    /** What stands in a cell, and in those its heading is joined over. */
    function joined(line: number, place: number): SheetCell {
      const parts = [at(line, place)];
      for (let next = place + 1; next <= (reach.get(place) ?? place) && !taken.has(next); next += 1)
        parts.push(at(line, next));
      const filled = parts.filter((part) => part !== null);
      return filled.length < 2 ? (filled[0] ?? null) : filled.map(cellText).join(' ');
    }

    function fault(
      line: number,
      place: number | undefined,
      path: string,
      problem: Problem,
      given: string,
      limit?: string,
    ) {
      faults.push({
        at: cellName(line, place ?? 0),
        refusal: refuse('invalidValue', {
          path,
          problem,
          ...(given === '' ? {} : { given: given.slice(0, 100) }),
          ...(limit === undefined ? {} : { limit }),
        }).refusal,
      });
    }
  });
}

type Problem = Extract<Refusal, { kind: 'invalidValue' }>['params']['problem'];
type Read = string | boolean | undefined | { problem: Problem; limit?: string };

function readCell(cell: SheetCell, { kind }: Column, habits: Habits | undefined): Read {
  if (cell === null) return undefined;
  if (typeof cell === 'object' && 'error' in cell) return { problem: 'computedWrong' };
  const text = cellText(cell);
  switch (kind.is) {
    case 'text':
      return text.length > kind.most ? { problem: 'tooLong', limit: String(kind.most) } : text;
    case 'figure': {
      if (typeof cell === 'number') return decimalOf(cell);
      if (typeof cell === 'object' && 'percent' in cell) return decimalOf(cell.percent);
      if (typeof cell !== 'string') return { problem: 'unreadFigure' };
      const read = readFigure(cell, habits?.figure);
      return 'figure' in read ? read.figure : read;
    }
    case 'day': {
      if (typeof cell === 'object' && 'day' in cell) return dayWithin(cell.day);
      if (typeof cell === 'number') return dayOfSerial(cell) ?? readYear(cell, kind.end);
      const read = typeof cell === 'string' && readDay(cell, kind.end, habits?.day);
      if (read === false) return { problem: 'unreadDay' };
      return 'day' in read ? dayWithin(read.day) : read;
    }
    case 'period':
      return readPeriod(text) ?? { problem: 'unreadPeriod' };
    case 'yesNo':
      return yesNoOf(cell) ?? { problem: 'unknownOption', limit: 'x, có, không' };
    case 'choice':
      return choiceOf(text, kind.options);
  }
}

function dayWithin(day: string): Read {
  if (day < firstDay) return { problem: 'tooEarly', limit: firstDay };
  return day > lastDay ? { problem: 'tooLarge', limit: lastDay } : day;
}

/** Cells formatted as figures hold days as the number of days since 30 December 1899. */
function dayOfSerial(serial: number): string | undefined {
  if (!Number.isInteger(serial) || serial < 20_000 || serial > 80_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function readYear(year: number, end: 'first' | 'last'): Read {
  const read = readDay(String(year), end, undefined);
  return 'day' in read ? dayWithin(read.day) : read;
}

function decimalOf(figure: number): Read {
  const text = String(figure);
  return /e/i.test(text) ? { problem: 'unreadFigure' } : text;
}

function yesNoOf(cell: SheetCell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const key = headingKey(cellText(cell));
  if (['x', 'co', 'yes', 'true', '1', 'dung'].includes(key)) return true;
  return ['khong', 'no', 'false', '0', ''].includes(key) ? false : undefined;
}

function choiceOf(text: string, options: Readonly<Record<string, readonly string[]>>): Read {
  const key = headingKey(text);
  const found = Object.entries(options).find(([id, names]) =>
    [id, ...names].some((name) => headingKey(name) === key),
  );
  const limit = Object.entries(options).map(([id, names]) => names[0] ?? id);
  return found?.[0] ?? { problem: 'unknownOption', limit: limit.join(', ') };
}

/** How each column writes what could be read two ways; one that shows nothing goes by the rest of the table. */
function habitsOf(
  sheet: Sheet,
  columns: Columns,
  places: Places,
  rows: readonly number[],
): Record<string, Habits> {
  const { at } = cellReader(sheet);
  const textsOf = (name: string) =>
    rows.flatMap((row) => {
      const place = places[name];
      const cell = place === undefined ? null : at(row, place);
      return typeof cell === 'string' ? [cell] : [];
    });
  const figures = Object.keys(columns).filter((name) => columns[name]?.kind.is === 'figure');
  const anywhere = styleOfColumn(figures.flatMap(textsOf));
  return Object.fromEntries(
    Object.entries(columns).map(([name, { kind }]) => [
      name,
      {
        figure: kind.is === 'figure' ? (styleOfColumn(textsOf(name)) ?? anywhere) : undefined,
        day: kind.is === 'day' ? dayOrderOf(textsOf(name)) : undefined,
      },
    ]),
  );
}
