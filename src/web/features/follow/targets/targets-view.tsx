import { Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { type Answers, api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { targetText } from '#web/text/task/target-text.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { dateText } from '#web/ui/format-date.ts';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { Answered } from '../answered.tsx';
import { ClosingNote } from '../closing-note.tsx';
import { askedOf } from '../follow-filter.ts';
import type { ViewProps } from '../campaign.ts';
import { exportedTargets } from '../exported-views.ts';
import { LeadText } from '../lead-text.tsx';
import { periodName } from '#web/text/period-name.ts';
import { measuredText } from './measured-text.ts';
import { BulletBar } from './bullet-bar.tsx';

type Row = Answers['campaign']['indicators']['indicators'][number];

/** Each indicator with what was reached, where it should stand and its target, those furthest behind first. */
export function TargetsView({ campaign, filter }: ViewProps) {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const asked = askedOf(filter, campaign.id);
  const indicators = useInfiniteQuery(
    api.campaign.indicators.infiniteOptions({
      input: (after: string | undefined) => ({ ...asked, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const columns = useColumns();
  return (
    <Answered query={indicators}>
      {({ pages }) => {
        const [first] = pages;
        if (first === undefined || first.count === 0)
          return <EmptyState title={text.noneTitle} next={text.noneNext} />;
        return (
          <Section
            title={text.targets.label}
            note={text.targets.counts(first.count, first.missing, first.behind)}
            acts={<ExportButtons table={(told) => exportedTargets(asked, campaign, language, told)} />}
          >
            <ClosingNote closing={first.closing} cut={first.cut} />
            <Text size="xs" c="dimmed" mb={8}>
              {text.targets.legend}
            </Text>
            <DataTable
              label={text.targets.label}
              columns={columns}
              rows={pages.flatMap((page) => page.indicators)}
              keyOf={(row) => row.id}
            />
            <MoreRows list={indicators} />
          </Section>
        );
      }}
    </Answered>
  );
}

function useColumns(): Column<Row>[] {
  const text = useWords(followWords);
  const { language } = useLanguage();
  return [
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
    { head: text.lead, width: '19%', cell: (row) => <LeadText lead={row} /> },
    { head: text.targets.chart, width: '25%', cell: (row) => <BulletBar row={row} /> },
    {
      head: text.targets.actual,
      width: '13%',
      cell: (row) =>
        row.lastPeriod === null ? (
          text.targets.noActual
        ) : (
          <div>
            {measuredText(row.measured, language)}
            {hasFigure(row) && ` ${row.unitOfMeasure}`}
            <Text size="xs" c="dimmed">
              {row.cutOff === null
                ? periodName(row.lastPeriod, language)
                : text.targets.takenOn(dateText(row.cutOff))}
            </Text>
          </div>
        ),
    },
    {
      head: text.targets.target,
      width: '14%',
      cell: (row) => (
        <div>
          {targetText(row.measured, language)}
          <Text size="xs" c="dimmed">
            {text.targets.scheduled}: {figureText(new Decimal(row.scheduled.percent), language)} % (
            {row.scheduled.basis === 'time' ? text.targets.byTime : text.targets.byRoadmap})
          </Text>
        </div>
      ),
    },
  ];
}

/** Whether what was reached is a figure in the unit of the indicator. */
function hasFigure({ measured }: Row): boolean {
  return measured.direction !== 'yesNo' && measured.direction !== 'milestones';
}
