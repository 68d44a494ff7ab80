import { Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type Answers, api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task/task-words.ts';
import { asHeading, natureTerms, originTerms } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { OwnerText } from './owner-text.tsx';
import { TaskFilterBar } from './task-filter-bar.tsx';
import { TaskStateTag } from './task-state.tsx';

type Row = Answers['task']['list']['tasks'][number];

/** The tasks somebody may see, those due first first; the filter is in the address. */
export function TaskListPage() {
  const text = useWords(taskWords);
  const filter = useSearch({ from: '/inside/tasks' });
  const { campaign, group, block, unit, search, state, origin, nature, horizon } = filter;
  const { language } = useLanguage();
  const asked = {
    ...(campaign === undefined ? {} : { campaignId: campaign }),
    ...(group === undefined ? {} : { groupId: group }),
    ...(search === undefined ? {} : { search }),
    ...(state === undefined ? {} : { state }),
    ...(origin === undefined ? {} : { origin }),
    ...(nature === undefined ? {} : { nature }),
    ...(horizon === undefined ? {} : { horizon }),
    ...(block === undefined ? {} : { block }),
    ...(unit === undefined ? {} : { unitId: unit }),
  };
  const tasks = useInfiniteQuery(
    api.task.list.infiniteOptions({
      input: (after: { dueOn: string; id: string } | undefined) => ({
        limit: 50,
        ...asked,
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const columns = useColumns();
  const rows = tasks.data?.pages.flatMap((page) => page.tasks) ?? [];
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHead title={text.title} />
      <TaskFilterBar filter={filter} />
      {tasks.isError ? (
        <RefusalNote error={tasks.error} onAgain={() => void tasks.refetch()} />
      ) : tasks.isPending ? (
        <Loading lines={10} />
      ) : rows.length === 0 ? (
        <EmptyState
          title={filtered ? text.noneFilteredTitle : text.noneTitle}
          next={filtered ? text.noneFilteredNext : text.noneNext}
        >
          {filtered && (
            <PageLinkButton to="/tasks" variant="default" size="compact-md" mt="xs">
              {text.clear}
            </PageLinkButton>
          )}
        </EmptyState>
      ) : (
        <Section
          title={text.listLabel}
          note={text.shown(rows.length, tasks.hasNextPage)}
          acts={
            <ExportButtons
              table={async (told) =>
                (await import('./exported-tasks.ts')).exportedTasks(asked, language, told)
              }
            />
          }
        >
          <DataTable label={text.listLabel} columns={columns} rows={rows} keyOf={(row) => row.id} />
          <MoreRows list={tasks} />
        </Section>
      )}
    </>
  );
}

function useColumns(): Column<Row>[] {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  return [
    {
      head: text.task,
      names: true,
      cell: (row) => (
        <>
          <PageLink to="/tasks/$taskId" params={{ taskId: row.id }} fw={500}>
            {row.title}
          </PageLink>
          <Text size="xs" c="dimmed">
            {row.campaignTitle}
          </Text>
        </>
      ),
    },
    { head: text.owner, width: '22%', cell: (row) => <OwnerText owners={row.owners} /> },
    {
      head: text.origin,
      width: '9%',
      wideOnly: true,
      cell: (row) => asHeading(originTerms[row.origin][language]),
    },
    {
      head: text.nature,
      width: '10%',
      wideOnly: true,
      cell: (row) => asHeading(natureTerms[row.nature][language]),
    },
    { head: text.state, width: '15%', cell: (row) => <TaskStateTag state={row.state} /> },
    {
      head: text.due,
      width: '9%',
      cell: (row) => (
        <div>
          <DateText date={row.dueOn} />
          {row.late && (
            <div>
              <StateTag tone="bad">{text.late}</StateTag>
            </div>
          )}
        </div>
      ),
    },
  ];
}
