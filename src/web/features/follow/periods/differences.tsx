import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { type Answers, api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { reportWords } from '#web/text/following/report-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { Answered } from '../answered.tsx';
import { periodName } from '#web/text/period-name.ts';
import classes from './differences.module.css';
import { exportedDifferences } from './exported-differences.ts';
import { heldText } from './held-text.ts';

type Row = Answers['task']['comparePeriods']['indicators'][number];

/** What changed between two sealed periods, or since one was sealed: each figure then and after. */
export function Differences({
  campaignId,
  about,
  sealed,
  from,
  to,
  onChange,
}: {
  campaignId: string;
  /** What the periods are of, for whoever takes the table along. */
  about: string[];
  sealed: string[];
  from: string;
  to: string | undefined;
  onChange: (search: { from: string; to?: string }) => void;
}) {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const { sealing } = useWords(reportWords);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const compared = useInfiniteQuery(
    api.task.comparePeriods.infiniteOptions({
      input: (after: string | undefined) => ({
        campaignId,
        from,
        limit: 200,
        ...(to === undefined ? {} : { to }),
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const until = to === undefined ? sealing.now : periodName(to, language);
  const columns: Column<Row>[] = [
    {
      head: text.targets.indicator,
      names: true,
      cell: (row) => (
        <div>
          <div>
            <b>{row.name}</b>
          </div>
          <PageLink to="/tasks/$taskId" params={{ taskId: row.taskId }} size="sm">
            {row.taskTitle}
          </PageLink>
        </div>
      ),
    },
    {
      head: sealing.before,
      width: '16%',
      figures: true,
      cell: (row) => heldText(row.before, row.unitOfMeasure, language),
    },
    {
      head: sealing.after(until),
      width: '18%',
      figures: true,
      cell: (row) => heldText(row.after, row.unitOfMeasure, language),
    },
    {
      head: sealing.difference,
      width: '18%',
      figures: true,
      cell: (row) => (
        <div>
          {row.difference === null ? '–' : signed(row.difference, language)}
          {row.before !== null &&
            row.after !== null &&
            JSON.stringify(row.before.target) !== JSON.stringify(row.after.target) && (
              <Text size="xs">{sealing.targetChanged}</Text>
            )}
        </div>
      ),
    },
  ];
  const options = sealed.map((value) => ({ value, label: periodName(value, language) }));
  return (
    <Section
      title={sealing.compare}
      acts={
        <ExportButtons
          table={(told) =>
            exportedDifferences(
              { campaignId, from, ...(to === undefined ? {} : { to }) },
              { onlyChanged, about },
              language,
              told,
            )
          }
        />
      }
    >
      <div className={classes.choices} data-narrows>
        <NativeSelect
          label={sealing.compareFrom}
          data={options}
          value={from}
          onChange={(event) => onChange({ from: event.currentTarget.value, ...(to && { to }) })}
        />
        <NativeSelect
          label={sealing.compareTo}
          data={[{ value: '', label: sealing.now }, ...options.filter(({ value }) => value !== from)]}
          value={to ?? ''}
          onChange={(event) =>
            onChange({ from, ...(event.currentTarget.value && { to: event.currentTarget.value }) })
          }
        />
        <Checkbox
          label={sealing.onlyChanged}
          checked={onlyChanged}
          onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
        />
      </div>
      <Answered query={compared}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.indicators);
          const rows = all.filter((row) => !onlyChanged || row.changed);
          return (
            <>
              {rows.length === 0 ? (
                <EmptyState title={sealing.unchangedTitle} next={sealing.unchangedNext} />
              ) : (
                <DataTable
                  label={sealing.compareLabel}
                  columns={columns}
                  rows={rows}
                  keyOf={(row) => row.indicatorId}
                />
              )}
              <MoreRows list={compared} />
            </>
          );
        }}
      </Answered>
    </Section>
  );
}

function signed(difference: string, language: Language): string {
  const value = new Decimal(difference);
  return `${value.greaterThan(0) ? '+' : ''}${figureText(value, language)}`;
}
