import { NativeSelect, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { statisticsWords } from '#web/text/following/statistics-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { dateText } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { CrossTable } from './cross-table.tsx';
import classes from './cross-view.module.css';
import { exportedOf } from './exported-of.ts';
import { labelOf } from './label-of.ts';
import { dimensionsOf, readStatisticsFilter, type StatisticsFilter, tableOf } from './statistics-filter.ts';

const StackedBars = lazy(async () => ({ default: (await import('./stacked-bars.tsx')).StackedBars }));

/** Tables people ask for again and again. */
const ready = {
  originByNature: { count: 'tasks', rows: 'origin', columns: 'nature' },
  yearByState: { count: 'tasks', rows: 'year', columns: 'state' },
  blockByNature: { count: 'tasks', rows: 'block', columns: 'nature' },
  groupByOrigin: { count: 'tasks', rows: 'group', columns: 'origin' },
  levelByBlock: { count: 'subjects', rows: 'block', columns: 'level' },
  authorityByYear: { count: 'tasks', rows: 'authority', columns: 'year' },
} as const;

/** A cross table of any two dimensions, with its chart, to look at or to take along. */
export function CrossView({ filter }: { filter: StatisticsFilter }) {
  const text = useWords(statisticsWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const asked = tableOf(filter);
  const campaigns = useQuery(api.campaign.list.queryOptions({ input: {} }));
  const table = useQuery({
    ...api.use.crossTable.queryOptions({
      input: {
        count: asked.count,
        rows: asked.rows,
        ...(asked.columns === undefined ? {} : { columns: asked.columns }),
        ...(filter.campaign === undefined ? {} : { campaignIds: [filter.campaign] }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const change = (part: { [name in keyof StatisticsFilter]?: string }) =>
    void navigate({ to: '/statistics', search: readStatisticsFilter({ ...filter, ...part }) });
  const dimensions = dimensionsOf(asked.count).map((value) => ({ value, label: text.dimensions[value] }));
  const title = [text.dimensions[asked.rows], asked.columns && text.dimensions[asked.columns]]
    .filter(Boolean)
    .join(' × ');
  return (
    <>
      <Text size="sm" c="dimmed" id="ready-tables">
        {text.ready}
      </Text>
      <ul className={classes.ready} aria-labelledby="ready-tables">
        {Object.entries(ready).map(([name, search]) => (
          <li key={name}>
            <PageLink
              to="/statistics"
              search={{ ...search, ...(filter.campaign && { campaign: filter.campaign }) }}
              size="sm"
              aria-current={
                search.count === asked.count && search.rows === asked.rows && search.columns === asked.columns
                  ? 'true'
                  : undefined
              }
              className={classes.one}
              underline="never"
            >
              {text.readyTables[name as keyof typeof ready]}
            </PageLink>
          </li>
        ))}
      </ul>
      <search className={classes.bar}>
        <NativeSelect
          label={text.count}
          data={(['tasks', 'subjects', 'officials'] as const).map((value) => ({
            value,
            label: text.measures[value],
          }))}
          value={asked.count}
          onChange={(event) => change({ count: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.rows}
          data={dimensions}
          value={asked.rows}
          onChange={(event) => change({ rows: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.columns}
          data={[
            { value: 'none', label: text.none },
            ...dimensions.filter(({ value }) => value !== asked.rows),
          ]}
          value={asked.columns ?? 'none'}
          onChange={(event) => change({ columns: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.campaign}
          data={[
            { value: '', label: text.allCampaigns },
            ...(campaigns.data?.campaigns ?? []).map(({ id, title: name }) => ({ value: id, label: name })),
          ]}
          value={filter.campaign ?? ''}
          onChange={(event) => change({ campaign: event.currentTarget.value })}
        />
      </search>
      {table.isError ? (
        <RefusalNote error={table.error} onAgain={() => void table.refetch()} />
      ) : table.isPending ? (
        <Loading lines={10} />
      ) : table.data.rows.length === 0 ? (
        <EmptyState title={text.noneTitle} next={text.noneNext} />
      ) : (
        <Section
          title={`${text.measures[asked.count]}: ${title}`}
          note={
            <ExportButtons table={() => exportedOf(table.data, title, asked.rows, asked.columns, language)} />
          }
        >
          <Suspense fallback={<div className={classes.chart} />}>
            <StackedBars
              label={text.chartOf(title)}
              hidden={text.fewInBar}
              rows={table.data.rows.map(({ key }) => labelOf(table.data, asked.rows, key, language))}
              series={
                asked.columns === undefined
                  ? [
                      {
                        name: text.measures[asked.count],
                        values: table.data.rows.map(({ total }) => total),
                      },
                    ]
                  : table.data.columns.map((column, position) => ({
                      name: labelOf(table.data, asked.columns ?? asked.rows, column, language),
                      values: table.data.rows.map(({ figures }) => figures[position] ?? null),
                    }))
              }
            />
          </Suspense>
          <CrossTable table={table.data} rows={asked.rows} columns={asked.columns} filter={filter} />
          <Text size="xs" c="dimmed" mt={8}>
            {text.asOf(dateText(table.data.asOf))} {text.fewNote(table.data.hidden)}
          </Text>
        </Section>
      )}
    </>
  );
}
