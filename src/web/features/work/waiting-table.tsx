import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { dayInVietnam, daysBetween } from '#domain/base/dates.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/ui-words.ts';
import { workWords } from '#web/text/work-words.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { Line } from './lines-of.ts';

const step = 50;

/** What waits, each with its day and the way to the place. */
export function WaitingTable({ lines }: { lines: Line[] }) {
  const text = useWords(workWords);
  const { more } = useWords(uiWords);
  const [shown, setShown] = useState(step);
  const today = dayInVietnam(new Date().toISOString());
  const columns: Column<Line>[] = [
    {
      head: text.what,
      names: true,
      cell: (line) => (
        <>
          <Place line={line} />
          <Text size="xs" c="dimmed">
            {[line.of, line.campaignTitle].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    { head: text.todo, width: '24%', cell: (line) => text.steps[line.step] },
    {
      head: text.since,
      width: '15%',
      cell: (line) => (
        <div>
          <DateText date={line.since} />
          <Text size="xs" c="dimmed">
            {text.days(Math.max(0, daysBetween(line.since, today)))}
          </Text>
        </div>
      ),
    },
    {
      head: text.due,
      width: '13%',
      cell: (line) =>
        line.dueOn === null ? (
          '–'
        ) : (
          <div>
            <DateText date={line.dueOn} />
            {line.dueOn < today && (
              <div>
                <StateTag tone="bad">{text.late}</StateTag>
              </div>
            )}
          </div>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={text.waiting}
        columns={columns}
        rows={lines.slice(0, shown)}
        keyOf={(line) => [line.thing, line.id, line.step, line.title, line.since].join(' ')}
      />
      {lines.length > shown && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setShown(shown + step)}>
            {more}
          </Button>
        </Group>
      )}
    </>
  );
}

function Place({ line: { step: action, several, id, thing, title, campaignId } }: { line: Line }) {
  const text = useWords(workWords);
  if (action === 'assign')
    return (
      <PageLink to="/campaigns/$campaignId/assign" params={{ campaignId }} fw={500}>
        {text.several.assign(several ?? 1)}
      </PageLink>
    );
  if (action === 'decide')
    return (
      <PageLink to="/campaigns/$campaignId/rate" params={{ campaignId }} fw={500}>
        {text.several.decide(several ?? 1)}
      </PageLink>
    );
  return thing === 'appraisal' ? (
    <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: id }} fw={500}>
      {title}
    </PageLink>
  ) : (
    <PageLink to="/tasks/$taskId" params={{ taskId: id }} fw={500}>
      {title}
    </PageLink>
  );
}
