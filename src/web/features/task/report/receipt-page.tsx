import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { evidenceWords } from '#web/text/task/evidence-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { OnePaper } from '#web/ui/paper/lazy-papers.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { PrintButton } from '#web/ui/paper/print-button.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { actualText } from '../actual-text.ts';
import { sizeText } from '../evidence/attached.ts';
import { periodName } from '#web/text/period-name.ts';
import { FiledObstacles } from './filed-obstacles.tsx';
import type { FiledReport } from './report-draft.ts';

/** What was filed, under which number, when, with which fingerprint: to look at again and to print. */
export function ReceiptPage() {
  const { reportId } = useParams({ from: '/inside/reports/$reportId' });
  const report = useQuery(api.task.getReport.queryOptions({ input: { reportId } }));
  if (report.data === undefined)
    return report.isError ? (
      <RefusalNote error={report.error} onAgain={() => void report.refetch()} />
    ) : (
      <Loading lines={10} />
    );
  return <Receipt report={report.data} />;
}

function Receipt({ report }: { report: FiledReport }) {
  const text = useWords(reportWords);
  const evidence = useWords(evidenceWords);
  const { language } = useLanguage();
  return (
    <>
      <PageHead title={text.receipt} below={<Text size="sm">{text.receiptNote}</Text>}>
        <PrintButton>{text.print}</PrintButton>
        <OnePaper kind="progressReport" thingId={report.id} />
        <PageLinkButton to="/tasks/$taskId" params={{ taskId: report.task.id }} size="compact-md">
          {text.toTask}
        </PageLinkButton>
      </PageHead>
      <Section title={`${text.number} ${report.number}`}>
        <FactsList
          facts={[
            {
              name: text.task,
              value: (
                <PageLink to="/tasks/$taskId" params={{ taskId: report.task.id }}>
                  {report.task.title}
                </PageLink>
              ),
            },
            { name: text.period, value: periodName(report.period, language) },
            { name: text.revision, value: report.revision },
            { name: text.at, value: <InstantText at={report.submittedAt} /> },
            { name: text.by, value: report.submittedBy },
            { name: text.reason, value: report.correctionReason },
            { name: text.fingerprint, value: <code>{report.fingerprint}</code> },
          ]}
        />
      </Section>
      <Section title={text.figures}>
        <DataTable
          label={text.figures}
          rows={report.readings}
          keyOf={({ indicatorId }) => indicatorId}
          columns={[
            { head: text.indicator, names: true, cell: ({ name }) => <b>{name}</b> },
            {
              head: text.now,
              figures: true,
              cell: ({ actual, unitOfMeasure }) =>
                actual === null ? text.noFigure : `${actualText(actual, language)} ${unitOfMeasure}`,
            },
            {
              head: text.source,
              cell: ({ source, cutOff }) => (
                <span>
                  {source ?? '–'}
                  {cutOff !== null && (
                    <>
                      {', '}
                      <DateText date={cutOff} />
                    </>
                  )}
                </span>
              ),
            },
          ]}
        />
      </Section>
      <Section title={text.narrative}>
        <p style={{ margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{report.narrative}</p>
      </Section>
      <Section title={text.obstacles}>
        <FiledObstacles obstacles={report.obstacles} />
      </Section>
      <Section title={evidence.title}>
        {report.evidence.length === 0 && evidence.none}
        {report.evidence.map(({ id, name, size, sha256 }) => (
          <div key={id} style={{ overflowWrap: 'anywhere' }}>
            {name}, {sizeText(Number(size), language)}
            <Text size="xs" c="dimmed">
              SHA-256 {sha256}
            </Text>
          </div>
        ))}
      </Section>
    </>
  );
}
