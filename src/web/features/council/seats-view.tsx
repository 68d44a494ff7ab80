import type { Document } from '#regulation/source.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateText } from '#web/ui/format-date.ts';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { Minutes } from './room.ts';
import { type SeatHolder, seatHolders } from './seat-holders.ts';

/** Who is there on whose seat, and whether that is enough by which rule. */
export function SeatsView({ minutes, documents }: { minutes: Minutes; documents: Document[] }) {
  const text = useWords(councilWords);
  const { quorum, attendance } = minutes;
  const columns: FiledColumn<SeatHolder>[] = [
    { head: text.member, names: true, cell: ({ seat }) => seat.fullName },
    { head: text.role, width: '22%', cell: ({ seat }) => text.roles[seat.role] },
    {
      head: text.presence,
      width: '46%',
      cell: ({ seat, holder, present, reason }) =>
        attendance.length === 0 ? (
          <StateTag>{text.unknown}</StateTag>
        ) : (
          <div>
            <StateTag tone={present && holder.id === seat.id ? 'good' : present ? 'plain' : 'warn'}>
              {holder.id !== seat.id
                ? text.substitute(holder.fullName)
                : present
                  ? text.present
                  : text.absent}
            </StateTag>{' '}
            {reason}
          </div>
        ),
      file: {
        [text.presence]: ({ seat, holder, present }) =>
          attendance.length === 0
            ? text.unknown
            : holder.id !== seat.id
              ? text.substitute(holder.fullName)
              : present
                ? text.present
                : text.absent,
        [text.reason]: ({ reason }) => reason,
      },
    },
  ];
  const rows = seatHolders(minutes);
  return (
    <Section
      title={text.seats}
      note={
        <>
          <StateTag tone={quorum.met ? 'good' : 'warn'}>
            {quorum.met ? text.quorumMet : text.quorumLacking}
          </StateTag>{' '}
          {text.quorum(quorum.present, quorum.entitled, quorum.needed)}
        </>
      }
      acts={
        <ExportButtons
          table={() =>
            shownTable({ name: text.seats, about: [text.sessionOf(dateText(minutes.heldOn))] }, columns, rows)
          }
        />
      }
    >
      <DataTable label={text.seats} columns={columns} rows={rows} keyOf={({ seat }) => seat.id} />
      <SourceNote source={quorum.citation.source} documents={documents} />
    </Section>
  );
}
