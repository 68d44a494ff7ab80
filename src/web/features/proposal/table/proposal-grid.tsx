import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useId, useRef, useState } from 'react';
import { useWords } from '#web/text/language.tsx';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import type { TableView } from './arrange-rows.ts';
import { CellEditor } from './cell-editor.tsx';
import type { Choices } from './choices.ts';
import { type ColumnId, columnShapes } from './columns.ts';
import { GridHead } from './grid-head.tsx';
import { type Area, areaOf, type Place, placeAfter } from './grid-place.ts';
import { GridRow } from './grid-row.tsx';
import type { CellFaults } from './read-row.ts';
import { type CellEdit, cellText, isNew, mayEdit } from './sheet.ts';
import { emptyArea, fillDown, type Looked, textsOf } from './table-edits.ts';
import { writeTableText } from '#domain/sheet/table-text.ts';
import classes from './proposal-grid.module.css';

const rowHeight = 34;
const headHeight = 66;
const markWidth = 64;

/** What a cell is at fault for, and what the system says of rows not saved, by their keys. */
export interface Told {
  faults: { [key: string]: { faults: CellFaults; why: { [column in ColumnId]?: string } } };
  cells: { [key: string]: { [column in ColumnId]?: string } };
}

/**
 * Proposals as a spreadsheet shows them: chosen by arrows or the pointer, typed into at once, filled, pasted, undone by the
 * keys people know. Only the rows in sight are in the page, however many there are.
 */
export function ProposalGrid({
  looked,
  told,
  choices,
  view,
  marked,
  at,
  onAt,
  onView,
  onMark,
  onEdit,
  onPaste,
  onUndo,
  onRedo,
}: {
  /** The last row is the one to enter a new proposal in, where that is possible. */
  looked: Looked;
  told: Told;
  choices: Choices;
  view: TableView;
  marked: ReadonlySet<string>;
  /** The chosen cell, and where choosing began. */
  at: { place: Place; anchor: Place };
  onAt: (at: { place: Place; anchor: Place }) => void;
  onView: (view: TableView) => void;
  onMark: (keys: string[], marked: boolean) => void;
  onEdit: (edits: CellEdit[]) => void;
  onPaste: (area: Area, text: string) => void;
  onUndo: () => void;
  onRedo: () => void;
}) {
  const text = useWords(proposalTableWords);
  const describedId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const released = useRef(false);
  const [editing, setEditing] = useState(false);
  const { sheet, rows, columns } = looked;
  const lefts: number[] = [];
  let width = markWidth;
  for (const column of columns) {
    lefts.push(width);
    width += columnShapes[column].width;
  }
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const place: Place = {
    row: Math.min(at.place.row, Math.max(0, rows.length - 1)),
    column: Math.min(at.place.column, columns.length - 1),
  };
  const area = areaOf(place, at.anchor);
  const row = rows[place.row];
  const column = columns[place.column] ?? 'title';
  const chosenText = row === undefined ? '' : (told.cells[row.key]?.[column] ?? cellText(sheet, row, column));
  const mayType = row !== undefined && mayEdit(row, column);
  const why = row === undefined ? undefined : told.faults[row.key]?.why[column];

  const go = (to: Place, extend: boolean) => {
    onAt({ place: to, anchor: extend ? at.anchor : to });
    setEditing(false);
    if (field.current) field.current.value = '';
    field.current?.focus({ preventScroll: true });
    virtual.scrollToIndex(to.row, { align: 'auto' });
    const box = scroller.current;
    const left = lefts[to.column] ?? 0;
    const wide = columnShapes[columns[to.column] ?? 'title'].width;
    if (box === null) return;
    if (left - markWidth < box.scrollLeft) box.scrollLeft = left - markWidth;
    else if (left + wide > box.scrollLeft + box.clientWidth) box.scrollLeft = left + wide - box.clientWidth;
  };
  const begin = () => {
    if (!mayType || !field.current) return;
    field.current.value = chosenText;
    field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(chosenText.length, chosenText.length);
    setEditing(true);
  };
  const write = (value: string) => {
    if (row !== undefined && mayType && value !== chosenText) onEdit([{ key: row.key, column, text: value }]);
  };
  const markChosen = useCallback((key: string, on: boolean) => onMark([key], on), [onMark]);

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const control = ctrlKey || metaKey;
    const did = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (key === 'Tab' && released.current) return;
    released.current = key === 'Escape';
    const to = placeAfter(place, { key, shift: shiftKey, control }, rows.length, columns.length);
    if (to !== undefined) did(() => go(to, shiftKey && key !== 'Tab' && key !== 'Enter'));
    else if (key === 'F2') did(begin);
    else if (key === 'Delete' || key === 'Backspace') did(() => onEdit(emptyArea(looked, area)));
    else if (key === ' ' && shiftKey && row !== undefined) did(() => onMark([row.key], !marked.has(row.key)));
    else if (control && key.toLowerCase() === 'd') did(() => onEdit(fillDown(looked, area)));
    else if (control && key.toLowerCase() === 'z') did(shiftKey ? onRedo : onUndo);
    else if (control && key.toLowerCase() === 'y') did(onRedo);
    else if (control && key.toLowerCase() === 'a')
      did(() =>
        onAt({ place: { row: 0, column: 0 }, anchor: { row: rows.length - 1, column: columns.length - 1 } }),
      );
  };
  const placeUnder = (event: MouseEvent): Place | undefined => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    return cell === null
      ? undefined
      : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
  };
  const shown = rows.filter(({ key }) => !isNew(key));
  return (
    <>
      <div className={classes.told} id={describedId}>
        <b>{text.heads[column]}</b>
        <span>{chosenText}</span>
        {why !== undefined && <em>{why}</em>}
        {row !== undefined && !mayType && (
          <Dim>{row.locked ? text.locked : columnShapes[column].once ? text.fixed : text.told}</Dim>
        )}
      </div>
      <div ref={scroller} className={classes.scroller}>
        <div
          className={classes.plane}
          style={{ width, height: headHeight + virtual.getTotalSize() }}
          onDoubleClick={(event) => {
            if ((event.target as HTMLElement).closest('[role="columnheader"]') === null) begin();
          }}
        >
          <div
            role="grid"
            style={{ height: '100%' }}
            aria-label={text.label}
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
          >
            <GridHead
              columns={columns}
              view={view}
              allMarked={shown.length > 0 && shown.every(({ key }) => marked.has(key))}
              onView={onView}
              onMarkAll={(on) =>
                onMark(
                  shown.map(({ key }) => key),
                  on,
                )
              }
            />
            <div
              role="rowgroup"
              onMouseDown={(event) => {
                const to = placeUnder(event);
                if (to === undefined) return;
                event.preventDefault();
                if (editing) write(field.current?.value ?? '');
                go(to, event.shiftKey);
              }}
              onMouseOver={(event) => {
                const to = event.buttons === 1 ? placeUnder(event) : undefined;
                if (to !== undefined && !editing) onAt({ place: to, anchor: at.anchor });
              }}
            >
              {virtual.getVirtualItems().map(({ index, start }) => {
                const it = rows[index];
                if (it === undefined) return null;
                const inside = index >= area.top && index <= area.bottom;
                return (
                  <GridRow
                    key={it.key}
                    row={it}
                    edit={sheet.edits[it.key]}
                    told={told.cells[it.key]}
                    position={index}
                    top={start}
                    columns={columns}
                    faults={told.faults[it.key]?.faults}
                    from={inside ? area.left : 0}
                    to={inside ? area.right : -1}
                    marked={marked.has(it.key)}
                    markLabel={isNew(it.key) ? undefined : text.mark(index + 1)}
                    onMark={markChosen}
                  />
                );
              })}
            </div>
          </div>
          <CellEditor
            field={field}
            label={text.cell(text.heads[column], place.row + 1, chosenText)}
            described={describedId}
            place={{
              top: headHeight + place.row * rowHeight,
              left: lefts[place.column] ?? 0,
              width: columnShapes[column].width,
            }}
            editing={editing}
            mayType={mayType}
            choices={choices[column]}
            onTyping={() => setEditing(true)}
            onDone={(value, stroke) => {
              write(value);
              const to =
                stroke &&
                placeAfter(
                  place,
                  { key: stroke.key, shift: stroke.shiftKey, control: false },
                  // Out of the row for a new proposal one goes down into the next.
                  rows.length + 1,
                  columns.length,
                );
              if (to !== undefined) go(to, false);
              else {
                setEditing(false);
                if (field.current) field.current.value = '';
              }
            }}
            onCancel={() => {
              setEditing(false);
              if (field.current) field.current.value = '';
            }}
            onKey={onKey}
            onCopy={(cut) => {
              const copied = textsOf(looked, area);
              if (cut) onEdit(emptyArea(looked, area));
              return writeTableText(copied);
            }}
            onPaste={(pasted) => onPaste(area, pasted)}
          />
        </div>
      </div>
      <p className={classes.help}>{text.help}</p>
    </>
  );
}

function Dim({ children }: { children: string }) {
  return <span style={{ color: 'var(--mantine-color-dimmed)' }}>({children})</span>;
}
