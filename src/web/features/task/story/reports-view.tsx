import { Text } from '@mantine/core';
import { useState } from 'react';
import { dayInVietnam } from '#domain/base/dates.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { storyWords } from '#web/text/task/story-words.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { obligationTones } from '../obligation-tones.ts';
import { periodName } from '#web/text/period-name.ts';
import type { Task } from '../task.ts';
import classes from './reports-view.module.css';

type Report = Task['reports'][number];

/** What is owed period by period, and the reports, the latest first; what was sent before of the same period folded away. */
export function ReportsView({ task }: { task: Task }) {
  const text = useWords(taskWords);
  const words = useWords(reportWords);
  const story = useWords(storyWords);
  const { language } = useLanguage();
  const [today] = useState(() => dayInVietnam(new Date().toISOString()));
  const owed = task.obligations.filter(({ from, submittedOn }) => from <= today || submittedOn !== null);
  const periods = [...Map.groupBy(task.reports, ({ period }) => period)].toReversed();
  return (
    <Section title={text.reports} note={task.reports.length > 0 ? task.reports.length : undefined}>
      {owed.length > 0 && (
        <ul className={classes.periods} aria-label={story.periods}>
          {owed.map(({ period, state }) => (
            <li key={period}>
              <StateTag tone={obligationTones[state]}>
                {periodName(period, language)}: {words.states[state]}
              </StateTag>
            </li>
          ))}
        </ul>
      )}
      {task.reports.length === 0 && <Text c="dimmed">{text.noReports}</Text>}
      {periods.map(([period, reports]) => {
        const last = reports.at(-1);
        const earlier = reports.slice(0, -1).toReversed();
        return (
          <article key={period} className={classes.report}>
            {last && <OneReport report={last} />}
            {earlier.length > 0 && (
              <details className={classes.earlier}>
                <summary>{story.earlier(earlier.length)}</summary>
                {earlier.map((report) => (
                  <OneReport key={report.id} report={report} />
                ))}
              </details>
            )}
          </article>
        );
      })}
    </Section>
  );
}

function OneReport({ report }: { report: Report }) {
  const text = useWords(taskWords);
  const story = useWords(storyWords);
  const { language } = useLanguage();
  return (
    <>
      <h3 className={classes.head}>
        {periodName(report.period, language)}
        {report.correctionReason !== null && <StateTag tone="warn">{story.correction}</StateTag>}
        <Text span size="xs" c="dimmed" fw={400}>
          {report.revision > 1 && `${text.revision(report.revision)}, `}
          {text.sentOn} <InstantText at={report.submittedAt} />
          {report.obstacles.length > 0 && `, ${story.raised(report.obstacles.length)}`}
        </Text>
        <PageLink to="/reports/$reportId" params={{ reportId: report.id }} size="xs" fw={400}>
          {story.receipt}
        </PageLink>
      </h3>
      {report.correctionReason !== null && <p className={classes.narrative}>{report.correctionReason}</p>}
      <p className={classes.narrative}>{report.narrative}</p>
      <EvidenceList files={report.evidence} />
    </>
  );
}
