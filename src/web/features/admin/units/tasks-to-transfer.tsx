import { useQuery } from '@tanstack/react-query';
import { type Answers, api, client } from '#web/api/client.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { gatherRows } from '#web/ui/export/gather-rows.ts';
import { tableOf } from '#web/ui/export/table-of.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import frame from '../admin-frame.module.css';

type Page = Answers['organisation']['listTasksToTransfer'];
type Row = Page['tasks'][number];

/** The open tasks of units that ended by an act, with the units that could take them over. */
export function TasksToTransfer({ successionId }: { successionId: string }) {
  const text = useWords(unitWords);
  const { data } = useQuery(
    api.organisation.listTasksToTransfer.queryOptions({ input: { successionId, limit: 200 } }),
  );
  return (
    <Section
      title={text.toTransfer}
      note={data?.tasks.length}
      acts={
        <ExportButtons
          table={async (told) => {
            const rows = await gatherRows<Row, NonNullable<Page['next']>>(told, async (after) => {
              const page = await client.organisation.listTasksToTransfer({
                successionId,
                limit: 200,
                ...(after && { after }),
              });
              return { rows: page.tasks, next: page.next };
            });
            return tableOf({ name: text.toTransfer }, rows, [
              [text.openTasks, ({ title }) => title],
              [text.unitOfOwner, ({ unitName }) => unitName],
              [text.takers, ({ successors }) => successors.map(({ name }) => name).join('; ')],
              [text.due, ({ dueOn }) => ({ date: dueOn })],
            ]);
          }}
        />
      }
    >
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
