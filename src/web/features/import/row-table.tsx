import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { rowRefusalWording } from '#domain/wording/row-refusal-wording.ts';
import { api } from '#web/api/client.ts';
import { importWords } from '#web/text/import-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';
import type { Import } from './chosen.ts';
import { MadeLinks } from './made-links.tsx';
import classes from './import-page.module.css';

const tones: Record<'create' | 'change' | 'same' | 'fault', Tone> = {
  create: 'good',
  change: 'accent',
  same: 'plain',
  fault: 'bad',
};

/** Each row of an import with what becomes of it; only the rows in sight are in the page. */
export function RowTable({ found, applied }: { found: Import; applied: boolean }) {
  const text = useWords(importWords);
  const { language } = useLanguage();
  const [faultsOnly, setFaultsOnly] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const asked = useQuery(api.import.rows.queryOptions({ input: { importId: found.id } }));
  const titleOf = (name: string) => found.columns.find((column) => column.name === name)?.title;
  const rows = (asked.data?.rows ?? []).filter(({ does }) => !faultsOnly || does === 'fault');
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 12,
  });
  if (asked.isError) return <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />;
  if (asked.data === undefined) return <Loading lines={6} />;
  const shown = virtual.getVirtualItems();
  const words = applied ? text.did : text.will;
  return (
    <>
      <Checkbox
        label={text.faultsOnly}
        checked={faultsOnly}
        onChange={({ currentTarget }) => setFaultsOnly(currentTarget.checked)}
        mb="xs"
      />
      <div
        ref={scroller}
        className={classes.rows}
        role="region"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={applied ? text.rowsDone : text.rows}
      >
        <table
          className={classes.table}
          aria-label={applied ? text.rowsDone : text.rows}
          aria-rowcount={rows.length + 1}
        >
          <thead>
            <tr>
              <th scope="col">{text.row}</th>
              <th scope="col">{text.does}</th>
              <th scope="col">{text.what}</th>
            </tr>
          </thead>
          <tbody>
            <Space height={shown[0]?.start ?? 0} />
            {shown.map(({ index }) => {
              const row = rows[index];
              return (
                row && (
                  <tr key={row.row} data-index={index} ref={virtual.measureElement} aria-rowindex={index + 2}>
                    <td>{row.row}</td>
                    <td>
                      <StateTag tone={tones[row.does]}>{words[row.does]}</StateTag>
                    </td>
                    <td>
                      <MadeLinks label={row.label} about={row.about} />
                      {row.faults.map(({ at, refusal }) => (
                        <p key={`${at} ${refusal.kind}`} className={classes.fault}>
                          <b>{at}</b>: {rowRefusalWording(refusal, titleOf)[language]}
                        </p>
                      ))}
                    </td>
                  </tr>
                )
              );
            })}
            <Space height={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The height of rows out of sight. */
function Space({ height }: { height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden>
      <td colSpan={3} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
