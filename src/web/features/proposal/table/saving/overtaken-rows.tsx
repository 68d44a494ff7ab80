import type { Refusal } from '#domain/base/refusal.ts';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { useWords } from '#web/text/language.tsx';
import { ConflictNote } from '#web/ui/change/conflict-note.tsx';
import { DifferenceRows } from '#web/ui/change/differences.tsx';
import { Section } from '#web/ui/section.tsx';
import type { ColumnId } from '../columns.ts';
import type { SentRow } from '../read-sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { TableRow } from '../table-row.ts';

type Conflict = Extract<Refusal, { kind: 'versionConflict' }>;

/** A row that somebody else changed while one typed into it. */
export interface OvertakenRow {
  key: string;
  conflict: Conflict;
}

/** The rows a refused table was overtaken in. */
export function overtakenIn(refusal: Refusal, sent: SentRow[]): OvertakenRow[] {
  if (refusal.kind !== 'faultyRows') return [];
  return refusal.params.faults.flatMap(({ row, refusal: why }) => {
    const key = sent[row - 1]?.key;
    return why.kind === 'versionConflict' && key !== undefined ? [{ key, conflict: why }] : [];
  });
}

/** Both versions of each such row: what others did, and what one typed over it; each is kept or given up by itself. */
export function OvertakenRows({
  overtaken,
  rows,
  sheet,
  onKeep,
  onTake,
}: {
  overtaken: OvertakenRow[];
  rows: ReadonlyMap<string, TableRow>;
  sheet: Sheet;
  onKeep: (row: OvertakenRow) => void;
  onTake: (row: OvertakenRow) => void;
}) {
  const text = useWords(proposalTableWords);
  return overtaken.map((it) => {
    const now = rows.get(it.key)?.cells;
    const typed = Object.entries(sheet.edits[it.key]?.cells ?? {}) as [ColumnId, string][];
    return (
      <Section key={it.key} title={text.overtaken(now?.title ?? '')}>
        <ConflictNote
          conflict={it.conflict}
          keep={text.keepCells}
          onKeep={() => onKeep(it)}
          onTake={() => onTake(it)}
        >
          <h3 style={{ margin: 0, fontSize: '0.85rem' }}>{text.typedCells}</h3>
          <DifferenceRows
            rows={typed.map(([column, after]) => ({
              name: text.heads[column],
              before: now?.[column] ?? null,
              after,
            }))}
          />
        </ConflictNote>
      </Section>
    );
  });
}
