import { NativeSelect, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { dayInVietnam } from '#domain/base/dates.ts';
import { type Answers, api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { publishedWords } from '#web/text/following/published-words.ts';
import { statisticsWords } from '#web/text/following/statistics-words.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './cross-view.module.css';
import { readStatisticsFilter, type StatisticsFilter } from './statistics-filter.ts';

type Figure = Answers['use']['publishedTables']['figures'][number];

/** The published table of a scheme beside what the system comes to for a campaign. */
export function PublishedView({ filter }: { filter: StatisticsFilter }) {
  const text = useWords(statisticsWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const campaigns = useQuery(api.campaign.list.queryOptions({ input: {} }));
  const all = campaigns.data?.campaigns ?? [];
  const today = dayInVietnam(new Date().toISOString());
  const campaign =
    all.find(({ id }) => id === filter.campaign) ??
    all.find(({ periodFrom, periodTo }) => periodFrom <= today && today <= periodTo) ??
    all[0];
  const table = useQuery({
    ...api.use.publishedTables.queryOptions({
      input: {
        campaignId: campaign?.id ?? '',
        ...(filter.pack === undefined ? {} : { packId: filter.pack }),
      },
    }),
    enabled: campaign !== undefined,
    placeholderData: keepPreviousData,
  });
  const change = (part: { [name in keyof StatisticsFilter]?: string }) =>
    void navigate({ to: '/statistics', search: readStatisticsFilter({ ...filter, ...part }) });
  const stateOf = ({ state }: Figure) =>
    state === 'equal' ? text.same : state === 'differs' ? text.differs : text.onlyInCase;
  const columns: Column<Figure>[] = [
    { head: text.figure, names: true, cell: (row) => <b>{pathText(row.path, language)}</b> },
    { head: text.ofPaper, width: '24%', cell: (row) => valueText(row.published, language) },
    {
      head: text.ofSystem,
      width: '24%',
      cell: (row) => (row.system === null ? '–' : valueText(row.system, language)),
    },
    {
      head: text.compared,
      width: '18%',
      cell: (row) => (
        <StateTag tone={row.state === 'equal' ? 'good' : row.state === 'differs' ? 'warn' : 'plain'}>
          {stateOf(row)}
        </StateTag>
      ),
    },
  ];
  if (campaigns.isError) return <RefusalNote error={campaigns.error} />;
  if (table.isError) return <RefusalNote error={table.error} onAgain={() => void table.refetch()} />;
  if (!campaigns.isPending && campaign === undefined)
    return <EmptyState title={text.noneTitle} next={text.noneNext} />;
  if (table.data === undefined || campaign === undefined) return <Loading lines={10} />;
  const { tables, packId, figures } = table.data;
  const known = figures.filter(({ state }) => state !== 'onlyInCase');
  const titleOf = (id: string | null) => tables.find((it) => it.packId === id)?.title[language] ?? id ?? '';
  if (tables.length === 0) return <EmptyState title={text.published} next={text.noPublished} />;
  return (
    <>
      <search className={classes.beside}>
        <NativeSelect
          label={text.pack}
          data={tables.map((it) => ({ value: it.packId, label: it.title[language] }))}
          value={packId ?? ''}
          onChange={(event) => change({ pack: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.against}
          data={all.map(({ id, title }) => ({ value: id, label: title }))}
          value={campaign.id}
          onChange={(event) => change({ campaign: event.currentTarget.value })}
        />
      </search>
      <Section
        title={titleOf(packId)}
        note={
          <ExportButtons
            table={() => ({
              name: `${text.published} ${packId ?? ''}`,
              heads: [text.figure, text.ofPaper, text.ofSystem, text.compared],
              rows: figures.map((row) => [
                pathText(row.path, language),
                cellOf(row.published, language),
                row.system === null ? null : cellOf(row.system, language),
                stateOf(row),
              ]),
            })}
          />
        }
      >
        <Text size="sm" mb={8}>
          {text.publishedCount(known.filter(({ state }) => state === 'equal').length, known.length)}
        </Text>
        <Text size="xs" c="dimmed" mb={8}>
          {text.publishedNote}
        </Text>
        <DataTable
          label={titleOf(packId)}
          columns={columns}
          rows={figures}
          keyOf={(row) => row.path.join('.')}
        />
      </Section>
    </>
  );
}

/** A figure stays one for a spreadsheet; all else is what is shown. */
function cellOf(value: string, language: 'vi' | 'en') {
  return /^-?\d+(\.\d+)?$/.test(value) ? { figure: value } : valueText(value, language);
}

function pathText(path: string[], language: 'vi' | 'en'): string {
  const terms = publishedWords[language].terms;
  return path
    .map((name, position) => {
      if (!/^\d+$/.test(name)) return terms[name] ?? name;
      return position === path.length - 1 || path[position - 1] === undefined ? name : `(${name})`;
    })
    .join(' – ')
    .replaceAll(' – (', ' (');
}

/** Words the published tables are kept in, and figures as people write them. */
function valueText(value: string, language: 'vi' | 'en'): string {
  const { values } = publishedWords[language];
  if (/^-?\d+(\.\d+)?$/.test(value))
    return value.length === 4 ? value : Number(value).toLocaleString(language);
  return value
    .split('; ')
    .map((part) => values[part] ?? part)
    .join('; ');
}
