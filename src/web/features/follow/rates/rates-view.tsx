import { Group, NativeSelect, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Pack } from '#regulation/pack.ts';
import { type Answers, api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, blockTerms, natureTerms, originTerms, termOf } from '#web/text/terms.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { Answered } from '../answered.tsx';
import { ClosingNote } from '../closing-note.tsx';
import { askedOf, type FollowFilter, readFollowFilter, taskListOf } from '../follow-filter.ts';
import type { Campaign, ViewProps } from '../campaign.ts';
import { exportedRates } from '../exported-views.ts';
import { periodName } from '#web/text/period-name.ts';
import { WideTable } from '../wide-table.tsx';
import { HeatCell, HeatScale } from './heat-cell.tsx';
import classes from './rates-view.module.css';

type Rates = Answers['campaign']['rates'];
type Rows = NonNullable<FollowFilter['rows']>;

/** How far the work is, or the reports came in time, row by row and period by period, the worst first. */
export function RatesView({ campaign, filter }: ViewProps) {
  const text = useWords(followWords);
  const navigate = useNavigate();
  const rate = filter.rate ?? 'attainment';
  const rows = filter.rows ?? 'unit';
  const rates = useQuery({
    ...api.campaign.rates.queryOptions({ input: { ...askedOf(filter, campaign.id), rate, rows } }),
    placeholderData: keepPreviousData,
  });
  const pack = useQuery(
    api.regulation.get.queryOptions({ input: { id: campaign.packId, version: campaign.packVersion } }),
  );
  const change = (part: { rate?: string; rows?: string }) =>
    void navigate({ to: '/follow', search: readFollowFilter({ ...filter, ...part }) });
  return (
    <Answered query={rates}>
      {(data) => (
        <Section
          title={rate === 'attainment' ? text.rates.attainment : text.rates.onTime}
          note={rate === 'attainment' ? text.rates.attainmentNote : text.rates.onTimeNote}
        >
          <ClosingNote closing={data.closing} cut={data.cut} />
          <div className={classes.choices}>
            <NativeSelect
              label={text.rates.rate}
              data={[
                { value: 'attainment', label: text.rates.attainment },
                { value: 'onTime', label: text.rates.onTime },
              ]}
              value={rate}
              onChange={(event) => change({ rate: event.currentTarget.value })}
            />
            <NativeSelect
              label={text.rates.rows}
              data={[
                { value: 'unit', label: text.rates.byUnit },
                { value: 'block', label: text.block },
                { value: 'group', label: text.group },
                { value: 'origin', label: text.origin },
                { value: 'nature', label: text.nature },
              ]}
              value={rows}
              onChange={(event) => change({ rows: event.currentTarget.value })}
            />
          </div>
          {data.rows.length === 0 ? (
            <EmptyState title={text.noneTitle} next={text.noneNext} />
          ) : (
            <HeatMap data={data} by={rows} campaign={campaign} filter={filter} pack={pack.data?.pack} />
          )}
          <HeatScale />
          <Text size="xs" c="dimmed" mt={6}>
            {text.fewNote}
          </Text>
        </Section>
      )}
    </Answered>
  );
}

function HeatMap({
  data,
  by,
  campaign,
  filter,
  pack,
}: {
  data: Rates;
  by: Rows;
  campaign: Campaign;
  filter: FollowFilter;
  pack: Pack | undefined;
}) {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const nameOf = (row: Rates['rows'][number]) => {
    if (row.name !== null) return row.name;
    const group = pack?.groups.find(({ id }) => id === row.key)?.title[language];
    const terms = { block: blockTerms, origin: originTerms, nature: natureTerms }[
      by as 'block' | 'origin' | 'nature'
    ];
    return asHeading(group ?? termOf(terms ?? {}, row.key)[language]);
  };
  return (
    <>
      <Group justify="flex-end" mb={6}>
        <ExportButtons
          table={() =>
            exportedRates(
              data,
              {
                title: filter.rate === 'onTime' ? text.rates.onTime : text.rates.attainment,
                rows: by === 'unit' ? text.rates.byUnit : text[by],
                nameOf,
              },
              campaign,
              language,
            )
          }
        />
      </Group>
      <WideTable label={text.rates.label}>
        <thead>
          <tr>
            <th scope="col">{by === 'unit' ? text.rates.byUnit : text[by]}</th>
            {data.total.map(({ period }) => (
              <th key={period} scope="col">
                {periodName(period, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => {
            const inRow: FollowFilter = { [by]: row.key };
            const list = taskListOf(filter, campaign.id, inRow);
            return (
              <tr key={row.key}>
                <th scope="row">
                  {nameOf(row)}
                  <Text size="xs" c="dimmed">
                    <PageLink
                      to="/tasks"
                      search={list}
                      size="xs"
                      underline="always"
                      aria-label={`${text.taskCount(row.tasks)}, ${text.openList(nameOf(row))}`}
                    >
                      {text.taskCount(row.tasks)}
                    </PageLink>
                    {row.units > 1 && `, ${text.rates.units(row.units)}`}
                  </Text>
                </th>
                {row.cells.map((cell) => (
                  <HeatCell
                    key={cell.period}
                    cell={cell}
                    about={`${nameOf(row)}, ${periodName(cell.period, language)}`}
                    filter={{ ...filter, ...inRow, campaign: campaign.id, period: cell.period }}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.rates.total}</th>
            {data.total.map((cell) => (
              <HeatCell
                key={cell.period}
                cell={cell}
                about={`${text.rates.total}, ${periodName(cell.period, language)}`}
                filter={{ ...filter, campaign: campaign.id, period: cell.period }}
              />
            ))}
          </tr>
        </tfoot>
      </WideTable>
    </>
  );
}
