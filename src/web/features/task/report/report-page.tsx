import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInVietnam } from '#domain/base/dates.ts';
import { api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { obligationTones } from '../obligation-tones.ts';
import { periodName } from '#web/text/period-name.ts';
import type { Task } from '../task.ts';
import { likelyPeriod, type Obligation, reportablePeriods } from './report-periods.ts';
import { ReportWriter } from './report-writer.tsx';

/** The report of a period, from the first figure to the receipt. */
export function ReportPage() {
  const { taskId } = useParams({ from: '/inside/tasks/$taskId/report' });
  const task = useQuery(api.task.get.queryOptions({ input: { taskId } }));
  if (task.data === undefined)
    return task.isError ? (
      <RefusalNote error={task.error} onAgain={() => void task.refetch()} />
    ) : (
      <Loading lines={10} />
    );
  return <Periods task={task.data} />;
}

function Periods({ task }: { task: Task }) {
  const text = useWords(reportWords);
  const { language } = useLanguage();
  const { period: wanted } = useSearch({ from: '/inside/tasks/$taskId/report' });
  const navigate = useNavigate();
  const [today] = useState(() => dayInVietnam(new Date().toISOString()));
  const periods = reportablePeriods(task.obligations, today);
  const period = periods.find((it) => it.period === wanted) ?? likelyPeriod(periods);
  const mayReport = task.actions.includes('report');
  return (
    <>
      <PageHead
        title={period !== undefined && period.sealedOn !== null ? text.correctTitle : text.title}
        above={
          <PageLink to="/tasks/$taskId" params={{ taskId: task.id }} size="sm">
            {task.title}
          </PageLink>
        }
        below={period && <Standing period={period} />}
      />
      {period === undefined || !mayReport ? (
        <EmptyState title={mayReport ? text.none : text.notAllowed} next={text.noneNext} />
      ) : (
        <>
          <div style={{ maxWidth: 280, marginBottom: 14 }}>
            <choiceKind.Edit
              label={text.period}
              options={periods.map((it) => ({
                value: it.period,
                label: `${periodName(it.period, language)}: ${text.states[it.state]}`,
              }))}
              value={period.period}
              onChange={(value) =>
                void navigate({
                  to: '/tasks/$taskId/report',
                  params: { taskId: task.id },
                  search: value ? { period: value } : {},
                  replace: true,
                })
              }
            />
          </div>
          <FiledBefore key={period.period} task={task} period={period} />
        </>
      )}
    </>
  );
}

function Standing({ period }: { period: Obligation }) {
  const text = useWords(reportWords);
  return (
    <>
      <StateTag tone={obligationTones[period.state]}>{text.states[period.state]}</StateTag>
      <span>
        {text.dueBy} <DateText date={period.dueOn} />
      </span>
    </>
  );
}

/** What was filed of the period before, or entered for the official, is looked up first: the new report begins with it. */
function FiledBefore({ task, period }: { task: Task; period: Obligation }) {
  const last = task.reports.findLast((report) => report.period === period.period);
  const given = useQuery(
    api.task.getReportDraft.queryOptions({ input: { taskId: task.id, period: period.period } }),
  );
  const filed = useQuery({
    ...api.task.getReport.queryOptions({ input: { reportId: last?.id ?? '' } }),
    enabled: last !== undefined,
  });
  if (given.isError) return <RefusalNote error={given.error} />;
  if (given.data === undefined) return <Loading lines={6} />;
  const { draft } = given.data;
  if (last === undefined)
    return (
      <ReportWriter key={draft?.enteredAt} task={task} period={period} filed={undefined} given={draft} />
    );
  if (filed.data === undefined)
    return filed.isError ? <RefusalNote error={filed.error} /> : <Loading lines={6} />;
  return (
    <ReportWriter
      key={`${last.id} ${draft?.enteredAt}`}
      task={task}
      period={period}
      filed={filed.data}
      given={draft}
    />
  );
}
