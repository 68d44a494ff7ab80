import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { obligationStates } from '#domain/progress/report-obligations.ts';
import { type Answers, api } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { reportWords } from '#web/text/following/report-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { ImportLink } from '#web/ui/import-link.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';
import { Answered } from './answered.tsx';
import { askedOf } from './follow-filter.ts';
import { exportedReports } from './exported-views.ts';
import { LeadText } from './lead-text.tsx';
import { periodName } from '#web/text/period-name.ts';
import { narrowedBy, type ReportFilter, readReportFilter } from './report-filter.ts';

type Row = Answers['task']['listReportObligations']['obligations'][number];

const tones: { [state in Row['state']]: Tone } = {
  onTime: 'good',
  submittedLate: 'warn',
  late: 'bad',
  missing: 'bad',
  notDue: 'plain',
  excused: 'plain',
};

/** The reports behind a figure of the views: of one period, of whoever leads the work, in one state. */
export function ReportListPage() {
  const text = useWords(followWords);
  const words = useWords(reportWords);
  const { language } = useLanguage();
  const filter = useSearch({ from: '/inside/follow/reports' });
  const navigate = useNavigate();
  const { campaign = '', period = '', state, lead } = filter;
  const asked = {
    ...askedOf(filter, campaign),
    period,
    ...(state === undefined ? {} : { state }),
    ...(lead === undefined ? {} : { subjectId: lead }),
  };
  const reports = useInfiniteQuery(
    api.task.listReportObligations.infiniteOptions({
      input: (after: { dueOn: string; id: string } | undefined) => ({
        ...asked,
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const columns: Column<Row>[] = [
    {
      head: text.task,
      names: true,
      cell: (row) => (
        <PageLink to="/tasks/$taskId" params={{ taskId: row.taskId }} fw={500}>
          {row.title}
        </PageLink>
      ),
    },
    {
      head: text.lead,
      width: '28%',
      cell: (row) => (row.owners[0] === undefined ? '–' : <LeadText lead={row.owners[0]} />),
    },
    {
      head: words.list.state,
      width: '14%',
      cell: (row) => (
        <StateTag tone={tones[row.state]}>{asHeading(words.reports.states[row.state])}</StateTag>
      ),
    },
    { head: words.list.due, width: '12%', cell: (row) => <DateText date={row.dueOn} /> },
    {
      head: words.list.submitted,
      width: '12%',
      cell: (row) => (row.submittedOn === null ? words.list.notYet : <DateText date={row.submittedOn} />),
    },
  ];
  const change = (part: { [name in keyof ReportFilter]?: string }) =>
    void navigate({ to: '/follow/reports', search: readReportFilter({ ...filter, ...part }) });
  return (
    <>
      <PageHead
        title={`${words.list.title}: ${periodName(period, language)}`}
        above={
          <PageLink to="/follow" search={{ ...narrowedBy(filter), view: 'reports' }}>
            {words.list.back}
          </PageLink>
        }
      >
        <ImportLink kind="reports" />
      </PageHead>
      <NativeSelect
        data-narrows
        label={words.list.state}
        maw={260}
        mb="md"
        data={[
          { value: '', label: text.any },
          ...obligationStates.map((value) => ({ value, label: asHeading(words.reports.states[value]) })),
        ]}
        value={state ?? ''}
        onChange={(event) => change({ state: event.currentTarget.value })}
      />
      <Answered query={reports}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.obligations);
          if (rows.length === 0)
            return <EmptyState title={words.list.noneTitle} next={words.list.noneNext} />;
          return (
            <Section
              title={words.list.label}
              note={rows.length}
              acts={<ExportButtons table={(told) => exportedReports(asked, filter, language, told)} />}
            >
              <DataTable label={words.list.label} columns={columns} rows={rows} keyOf={(row) => row.taskId} />
              <MoreRows list={reports} />
            </Section>
          );
        }}
      </Answered>
    </>
  );
}
