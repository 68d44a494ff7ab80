import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dayInVietnam, daysBetween } from '#domain/base/dates.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { workWords } from '#web/text/task/work-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateCell } from '#web/ui/export/table-of.ts';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { Line } from './lines-of.ts';
import { WaitingPlace } from './waiting-place.tsx';

const step = 50;

/** What waits, each with its day and the way to the place. */
export function WaitingTable({
  lines,
  note,
  children,
}: {
  lines: Line[];
  note: string;
  /** What narrows the lines. */
  children: ReactNode;
}) {
  const text = useWords(workWords);
  const { more } = useWords(uiWords);
  const [shown, setShown] = useState(step);
  const today = dayInVietnam(new Date().toISOString());
  const columns: FiledColumn<Line>[] = [
    {
      head: text.what,
      names: true,
      cell: (line) => (
        <>
          <WaitingPlace line={line} />
          <Text size="xs" c="dimmed">
            {[line.of, line.campaignTitle].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
      file: {
        [text.what]: ({ title, step, several }) =>
          step === 'assign' || step === 'decide' ? text.several[step](several ?? 1) : title,
        [text.partOf]: (line) => line.of ?? null,
        [text.campaign]: (line) => line.campaignTitle || null,
      },
    },
    { head: text.todo, width: '24%', cell: (line) => todoOf(line, text) },
    {
      head: text.since,
      width: '15%',
      cell: ({ since }) =>
        since === null ? (
          '–'
        ) : (
          <div>
            <DateText date={since} />
            <Text size="xs" c="dimmed">
              {text.days(Math.max(0, daysBetween(since, today)))}
            </Text>
          </div>
        ),
      file: { [text.since]: ({ since }) => dateCell(since) },
    },
    {
      head: text.due,
      width: '13%',
      cell: (line) =>
        line.dueOn !== null && (
          <div>
            <DateText date={line.dueOn} />
            {line.dueOn < today && (
              <div>
                <StateTag tone="bad">{text.late}</StateTag>
              </div>
            )}
          </div>
        ),
      file: { [text.due]: ({ dueOn }) => dateCell(dueOn) },
    },
  ];
  return (
    <Section
      title={text.waiting}
      note={note}
      acts={<ExportButtons table={() => shownTable({ name: text.waiting }, columns, lines)} />}
    >
      {children}
      <DataTable
        label={text.waiting}
        columns={columns}
        rows={lines.slice(0, shown)}
        keyOf={(line) => [line.thing, line.id, line.step, line.part, line.title, line.since].join(' ')}
      />
      {lines.length > shown && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setShown(shown + step)}>
            {more}
          </Button>
        </Group>
      )}
    </Section>
  );
}

/** What is to be done; of a report for which period. */
function todoOf({ step, part }: Line, text: (typeof workWords)['vi']): string {
  return step === 'report' && part !== null ? `${text.steps.report} ${part}` : text.steps[step];
}
