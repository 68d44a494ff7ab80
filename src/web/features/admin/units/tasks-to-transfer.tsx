import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import frame from '../admin-frame.module.css';

/** The open tasks of units that ended by an act, with the units that could take them over. */
export function TasksToTransfer({ successionId }: { successionId: string }) {
  const text = useWords(unitWords);
  const { data } = useQuery(
    api.organisation.listTasksToTransfer.queryOptions({ input: { successionId, limit: 200 } }),
  );
  return (
    <Section title={text.toTransfer} note={data?.tasks.length}>
      <p className={frame.quiet}>{data?.tasks.length === 0 ? text.noneToSee : text.openTasksNote}</p>
      {data !== undefined && data.tasks.length > 0 && (
        <DataTable
          label={text.toTransfer}
          rows={data.tasks}
          keyOf={({ taskId, subjectId }) => `${taskId} ${subjectId}`}
          columns={[
            {
              head: text.toTransfer,
              names: true,
              cell: ({ taskId, title }) => (
                <PageLink to="/tasks/$taskId" params={{ taskId }}>
                  {title}
                </PageLink>
              ),
            },
            { head: text.unitOfOwner, width: '24%', cell: ({ unitName }) => unitName },
            {
              head: text.takers,
              width: '28%',
              cell: ({ successors }) => successors.map(({ name }) => name).join('; ') || '–',
            },
            { head: text.due, width: '12%', cell: ({ dueOn }) => <DateText date={dueOn} /> },
          ]}
        />
      )}
    </Section>
  );
}
