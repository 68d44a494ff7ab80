import { Anchor } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answers, api, client } from '#web/api/client.ts';
import { resultWords } from '#web/text/admin/result-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateCell } from '#web/ui/export/table-of.ts';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import frame from '../admin-frame.module.css';

type Export = Answers['result']['listExports']['exports'][number];

/** The register of files: made when by whom, sent when with which receipt. */
export function ExportsPart({ authorityId }: { authorityId: string }) {
  const text = useWords(resultWords);
  const { data } = useSuspenseQuery(
    api.result.listExports.queryOptions({ input: { authorityId, limit: 200 } }),
  );
  const { data: register } = useSuspenseQuery(
    api.result.list.queryOptions({ input: { authorityId, limit: 1 } }),
  );
  const nameOf = ({ campaignTitle, unitName, selection }: Export) =>
    `${[campaignTitle, unitName, selection.year].filter(Boolean).join(', ') || text.allYears}: ${text.onlys[selection.only]}`;
  const columns: FiledColumn<Export>[] = [
    {
      head: text.file,
      names: true,
      cell: (row) => (
        <div>
          <b>{nameOf(row)}</b>
          <div className={frame.small}>SHA-256 {row.sha256}</div>
          <Anchor href={`/api/results/exports/${row.id}/file`} download size="sm">
            {text.download}
          </Anchor>
        </div>
      ),
      file: { [text.file]: nameOf, 'SHA-256': ({ sha256 }) => sha256 },
    },
    { head: text.rows, width: '10%', figures: true, cell: ({ rows }) => rows },
    {
      head: text.made,
      width: '18%',
      cell: ({ madeAt, madeBy }) => (
        <div>
          <InstantText at={madeAt} />
          <div className={frame.small}>{madeBy}</div>
        </div>
      ),
      file: { [text.made]: ({ madeAt }) => ({ date: madeAt }), [text.by]: ({ madeBy }) => madeBy },
    },
    {
      head: text.sentState,
      width: '24%',
      cell: (row) => <Sent of={row} mayMark={register.actions.sendResults} />,
      file: { [text.sentOn]: ({ sentOn }) => dateCell(sentOn), [text.receipt]: ({ receipt }) => receipt },
    },
  ];
  return (
    <Section
      title={text.exports}
      note={data.exports.length || undefined}
      acts={
        data.exports.length > 0 && (
          <ExportButtons table={() => shownTable({ name: text.exports }, columns, data.exports)} />
        )
      }
    >
      {data.exports.length === 0 ? (
        <p className={frame.quiet}>{text.noExports}</p>
      ) : (
        <DataTable label={text.exports} rows={data.exports} keyOf={({ id }) => id} columns={columns} />
      )}
    </Section>
  );
}

function Sent({ of: { id, sentOn, sentBy, receipt }, mayMark }: { of: Export; mayMark: boolean }) {
  const text = useWords(resultWords);
  const [day, setDay] = useState<string | null>();
  const [number, setNumber] = useState('');
  if (sentOn !== null)
    return (
      <div>
        <DateText date={sentOn} />
        <div>{receipt}</div>
        <div className={frame.small}>{sentBy}</div>
      </div>
    );
  return (
    <div className={frame.acts}>
      <StateTag tone="warn">{text.notSent}</StateTag>
      {mayMark && (
        <ActDialog
          label={text.markSent}
          size="md"
          ready={Boolean(day) && number.trim() !== ''}
          send={() => client.result.markSent({ exportId: id, sentOn: day ?? '', receipt: number.trim() })}
        >
          <dateKind.Edit label={text.sentOn} required value={day} onChange={setDay} />
          <textKind.Edit
            label={text.receipt}
            required
            value={number}
            onChange={(value) => setNumber(value ?? '')}
          />
        </ActDialog>
      )}
    </div>
  );
}
