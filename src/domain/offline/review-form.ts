import { cellName } from '#domain/sheet/cell-at.ts';
import type { Sheet, SheetCell } from '#domain/sheet/sheet-cell.ts';
import { type FormCell, headRow, layOutForm } from './lay-out-form.ts';
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

/** Compares a form that came back with how it went out and with what the system knows now, cell by cell. */
export function reviewForm(
  form: ReportForm,
  sheets: readonly Pick<Sheet, 'name' | 'rows'>[],
  nowOf: (taskId: string) => TaskNow,
): { tasks: ReviewedTask[]; tampered: Tampered[] } {
  const tampered: Tampered[] = [];
  const fields = new Map<string, ReviewedField[]>();
  for (const laid of layOutForm(form)) {
    const rows = sheets.find(({ name }) => name === laid.name)?.rows ?? [];
    const start = headRow(laid) + 1;
    const check = (row: number, cells: FormCell[]): boolean => {
      const before = tampered.length;
      for (const [column, cell] of cells.entries()) {
        if (cell === null || 'field' in cell) continue;
        const expected = 'text' in cell ? cell.text : String(cell.number);
        const found = plain(rows[row]?.[column] ?? null);
        if (found !== plain(expected))
          tampered.push({ at: `${laid.name}!${cellName(row, column)}`, expected, found });
      }
      return tampered.length > before;
    };
    for (const [row, text] of laid.above.entries()) check(row, [{ text }]);
    const headsChanged = check(
      headRow(laid),
      laid.heads.map((text) => ({ text })),
    );
    for (const [position, cells] of laid.rows.entries()) {
      const row = start + position;
      const changed = check(row, cells) || headsChanged;
      for (const [column, cell] of cells.entries()) {
        if (cell === null || !('field' in cell)) continue;
        const { field, taskId } = cell;
        const label =
          (laid.nameColumn === null ? undefined : textIn(cells[laid.nameColumn])) ?? laid.heads[column] ?? '';
        const read = changed
          ? ({ problem: 'tampered' } as const)
          : readFilled(rows[row]?.[column] ?? null, field.kind);
        const found = plain(rows[row]?.[column] ?? null);
        const reviewed = reviewField(field.value, nowOf(taskId), field.key, read, found !== '');
        fields.set(taskId, [
          ...(fields.get(taskId) ?? []),
          {
            key: field.key,
            kind: field.kind,
            at: `${laid.name}!${cellName(row, column)}`,
            label,
            sent: field.value,
            ...reviewed,
            given: reviewed.standing === 'fault' ? found : null,
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

/** A cell as it is compared: one blank for many, letters in one form. */
function plain(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell).replace(/\s+/g, ' ').trim().normalize('NFC');
  if ('day' in cell) return cell.day;
  return 'percent' in cell ? `${cell.percent}%` : cell.error;
}
