import { Text } from '@mantine/core';
import { appraisalWords } from '#web/text/appraisal-words.ts';
import { useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { AppraisalStory } from './appraisal.ts';

type Row = AppraisalStory['tasks'][number];

/** The assigned tasks: the denominator of everything above. */
export function TasksView({ tasks }: { tasks: Row[] }) {
  const text = useWords(appraisalWords);
  const mark = (holds: boolean) => (
    <StateTag tone={holds ? 'good' : 'plain'}>{holds ? text.marks.yes : text.marks.no}</StateTag>
  );
  const columns: Column<Row>[] = [
    {
      head: text.tasks,
      names: true,
      cell: (row) => (
        <PageLink to="/tasks/$taskId" params={{ taskId: row.id }}>
          {row.title}
        </PageLink>
      ),
    },
    { head: text.finished, width: '13%', cell: (row) => mark(row.finished) },
    { head: text.onTime, width: '12%', cell: (row) => mark(row.onTime) },
    { head: text.verified, width: '16%', cell: (row) => mark(row.verified) },
  ];
  return (
    <Section title={text.tasks}>
      {tasks.length === 0 ? (
        <Text c="dimmed">{text.noTasks}</Text>
      ) : (
        <DataTable label={text.tasks} columns={columns} rows={tasks} keyOf={(row) => row.id} />
      )}
    </Section>
  );
}
