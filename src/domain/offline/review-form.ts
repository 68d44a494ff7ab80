import { cellName } from '#domain/sheet/cell-at.ts';
import { plainCell } from '#domain/sheet/plain-cell.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import { findForm, type FoundSheet, lockedText } from './find-form.ts';
import { type FormCell, type FormSheet, headRow, layOutForm } from './lay-out-form.ts';
import { type FilledProblem, readFilled } from './read-filled.ts';
import { fieldsOf, type FieldKind, type FieldValue, type ReportForm } from './report-form.ts';
import { type FieldStanding, standingOf } from './standing-of.ts';

/** Why nothing of a task can be taken in any more. */
export const taskProblems = ['sealed', 'notOwed'] as const;
export type TaskProblem = (typeof taskProblems)[number];

/** What a cell said when the form went out, says on the system now, and says in what came back. */
export interface ReviewedField {
  key: string;
  kind: FieldKind;
  /** `Số liệu!G7`. */
  at: string;
  /** What is asked: the indicator or step, or the head of the column. */
  label: string;
  sent: FieldValue;
  now: FieldValue;
  filled: FieldValue;
  standing: FieldStanding | 'fault';
  problem: FilledProblem | TaskProblem | 'tampered' | null;
  /** What stands in a cell that cannot be read. */
  given: string | null;
}

export interface ReviewedTask {
  taskId: string;
  title: string;
  lead: string;
  fields: ReviewedField[];
}

/** A cell that is not to be filled in and yet says something else than it did. */
export interface Tampered {
  at: string;
  expected: string;
  found: string;
}

/** What the system knows of a task by now: its fields, or why nothing can be taken in. */
export type TaskNow = { values: ReadonlyMap<string, FieldValue> } | { problem: TaskProblem };

/**
 * Compares a form that came back with how it went out and with what the system knows now, cell by cell. Nothing of a row is
 * taken whose locked cells say something else; rows and columns that were moved are found again, and rows that were added
 * are told of.
 */
export function reviewForm(
  form: ReportForm,
  sheets: readonly Pick<Sheet, 'name' | 'rows'>[],
  nowOf: (taskId: string) => TaskNow,
): { tasks: ReviewedTask[]; tampered: Tampered[] } {
  const tampered: Tampered[] = [];
  const fields = new Map<string, ReviewedField[]>();
  for (const laid of layOutForm(form)) {
    const found = findForm(laid, sheets);
    if (found === undefined) tampered.push({ at: laid.name, expected: laid.name, found: '' });
    else tampered.push(...changesIn(laid, found));
    for (const [position, cells] of laid.rows.entries()) {
      const home = found === undefined ? undefined : found.headAt + 1 + position;
      const row = found?.rows[position] ?? null;
      // What stands where the row was is shown, but not taken.
      const shown = row ?? (home !== undefined && found?.others.includes(home) ? home : null);
      for (const [column, cell] of cells.entries()) {
        if (cell === null || !('field' in cell)) continue;
        const { field, taskId } = cell;
        const own = found?.columns[column] ?? null;
        // So is what stands below a head that says something else.
        const at = own ?? (found === undefined ? null : placeWithoutHead(found, column));
        const value = shown === null || at === null ? null : (found?.sheet.rows[shown]?.[at] ?? null);
        const label =
          (laid.nameColumn === null ? undefined : textIn(cells[laid.nameColumn])) ?? laid.heads[column] ?? '';
        const read =
          row === null || own === null ? ({ problem: 'tampered' } as const) : readFilled(value, field.kind);
        const text = plainCell(value);
        const reviewed = reviewField(field.value, nowOf(taskId), field.key, read, text !== '');
        fields.set(taskId, [
          ...(fields.get(taskId) ?? []),
          {
            key: field.key,
            kind: field.kind,
            at: `${found?.sheet.name ?? laid.name}!${cellName(shown ?? home ?? 0, at ?? column)}`,
            label,
            sent: field.value,
            ...reviewed,
            given: reviewed.standing === 'fault' ? text : null,
          },
        ]);
      }
    }
  }
  const tasks = form.tasks.map((task) => {
    const found = new Map(fields.get(task.taskId)?.map((field) => [field.key, field]));
    return {
      taskId: task.taskId,
      title: task.title,
      lead: task.lead,
      fields: fieldsOf(task).flatMap(({ key }) => found.get(key) ?? []),
    };
  });
  return { tasks, tampered };
}

/** What of a sheet was changed that is not to be filled in: lines above, heads, rows that are gone, rows that were added. */
function changesIn(laid: FormSheet, { sheet, headAt, columns, rows, others }: FoundSheet): Tampered[] {
  const at = (row: number, column: number) => `${sheet.name}!${cellName(Math.max(row, 0), column)}`;
  const foundAt = (row: number, column: number | null) =>
    column === null ? '' : plainCell(sheet.rows[row]?.[column] ?? null);
  const above = laid.above.flatMap((text, line): Tampered[] => {
    const row = headAt - headRow(laid) + line;
    const found = foundAt(row, 0);
    return found === plainCell(text) ? [] : [{ at: at(row, 0), expected: text, found }];
  });
  const heads = laid.heads.flatMap((text, column): Tampered[] =>
    columns[column] === null
      ? [{ at: at(headAt, column), expected: text, found: foundAt(headAt, column) }]
      : [],
  );
  const seen = new Set<number>();
  const changed = laid.rows.flatMap((cells, position): Tampered[] => {
    const row = headAt + 1 + position;
    if (rows[position] !== null) return [];
    if (!others.includes(row)) return [{ at: at(row, 0), expected: rowText(cells), found: '' }];
    seen.add(row);
    return cells.flatMap((cell, column): Tampered[] => {
      const expected = lockedText(cell);
      const found = foundAt(row, columns[column] ?? null);
      return expected === null || expected === found || columns[column] === null
        ? []
        : [{ at: at(row, column), expected, found }];
    });
  });
  const added = others
    .filter((row) => !seen.has(row))
    .map((row) => ({
      at: at(row, 0),
      expected: '',
      found: (sheet.rows[row] ?? []).map(plainCell).filter(Boolean).join('; '),
    }));
  return [...above, ...heads, ...changed, ...added];
}

/** Where a column whose head is not found would stand: beside the one before it, unless another of the form stands there. */
function placeWithoutHead({ columns }: FoundSheet, column: number): number | null {
  const at = (columns[column - 1] ?? column - 1) + 1;
  return columns.includes(at) ? null : at;
}

/** What names a row. */
function rowText(cells: FormCell[]): string {
  return cells.flatMap((cell) => lockedText(cell) ?? []).join('; ');
}

function textIn(cell: FormCell | undefined): string | null {
  return cell !== null && cell !== undefined && 'text' in cell ? cell.text : null;
}

function reviewField(
  sent: FieldValue,
  known: TaskNow,
  key: string,
  read: { value: FieldValue } | { problem: FilledProblem | 'tampered' },
  isFilled: boolean,
): Pick<ReviewedField, 'now' | 'filled' | 'standing' | 'problem'> {
  const now = 'values' in known ? (known.values.get(key) ?? null) : sent;
  if ('problem' in read)
    return isFilled || read.problem !== 'tampered'
      ? { now, filled: null, standing: 'fault', problem: read.problem }
      : { now, filled: null, standing: 'unchanged', problem: null };
  const standing = standingOf(sent, now, read.value);
  if ('problem' in known && standing !== 'unchanged')
    return { now, filled: read.value, standing: 'fault', problem: known.problem };
  return { now, filled: read.value, standing, problem: null };
}
