import type { Language } from '#domain/appraisal/figure-text.ts';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { type Cells, type ColumnId, columnIds } from './columns.ts';
import type { Told } from './proposal-grid.tsx';
import { type CellFault, columnOf, readRow, type Reading, type ReadRow } from './read-row.ts';
import { editedKeys, isNew, newRow, type RowEdit, type Sheet } from './sheet.ts';
import type { TableRow } from './table-row.ts';

/** Reads rows as typed, each once: what was not typed into since is not read again. */
export function sheetReader(reading: Reading) {
  const known = new WeakMap<RowEdit, ReadRow>();
  return (row: TableRow, edit: RowEdit): ReadRow => {
    const before = known.get(edit);
    if (before !== undefined) return before;
    const cells: Cells = { ...row.cells, ...edit.cells };
    const typed = new Set(Object.keys(edit.cells) as ColumnId[]);
    const read = readRow(cells, row.proposal, typed, reading);
    known.set(edit, read);
    return read;
  };
}

/** A row to be saved, as it is sent. */
export interface SentRow {
  key: string;
  sent: object;
}

/** What a sheet would send, and what is wrong with its cells, in words. */
export function readSheet(
  sheet: Sheet,
  rows: ReadonlyMap<string, TableRow>,
  read: ReturnType<typeof sheetReader>,
  language: Language,
): { sent: SentRow[]; owners: { [key: string]: string | undefined }; faults: Told['faults'] } {
  const words = proposalTableWords[language].cellFaults;
  const sent: SentRow[] = [];
  const owners: { [key: string]: string | undefined } = {};
  const faults: Told['faults'] = {};
  for (const key of editedKeys(sheet)) {
    const row = rows.get(key) ?? (isNew(key) ? newRow(key) : undefined);
    const edit = sheet.edits[key];
    // Somebody else has taken it away, or on, meanwhile: the server says so.
    if (row === undefined || edit === undefined) continue;
    const { work, ownerIds, faults: wrong } = read(row, edit);
    const found = columnIds.flatMap((column): [ColumnId, CellFault][] => {
      const fault = wrong[column];
      return fault === undefined ? [] : [[column, fault]];
    });
    if (found.length > 0)
      faults[key] = {
        faults: wrong,
        why: Object.fromEntries(found.map(([column, fault]) => [column, words[fault]])),
      };
    if (isNew(key)) owners[key] = ownerIds[0];
    const whose = isNew(key)
      ? { owners: ownerIds.map((subjectId) => ({ subjectId })) }
      : { taskId: key, version: edit.version ?? 0 };
    sent.push({ key, sent: { ...whose, ...work } });
  }
  return { sent, owners, faults };
}

type Refused = Parameters<typeof refusalWording>[0];

/** What the server refused of rows that were sent, at their cells. */
export function faultsOfRefusal(refusal: Refused, sent: SentRow[], language: Language): Told['faults'] {
  const faults: Told['faults'] = {};
  const put = (position: number, why: Refused, path: string) => {
    const key = sent[position]?.key;
    if (key === undefined) return;
    const column = why.kind === 'notFound' && why.params.what === 'member' ? 'owner' : columnOf(path);
    const message = refusalWording(why)[language].replace(`${path}: `, '');
    faults[key] = {
      faults: { ...faults[key]?.faults, [column]: 'refused' },
      why: { ...faults[key]?.why, [column]: message },
    };
  };
  if (refusal.kind === 'faultyRows')
    for (const { row, refusal: why } of refusal.params.faults)
      put(row - 1, why, why.kind === 'invalidValue' ? why.params.path : '');
  if (refusal.kind === 'secrecyMarked') {
    const [, position, path = ''] = /^rows\[(\d+)\]\.?(.*)$/.exec(refusal.params.path) ?? [];
    if (position !== undefined) put(Number(position), refusal, path);
  }
  return faults;
}
