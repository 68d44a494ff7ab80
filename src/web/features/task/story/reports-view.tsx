import { Text } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { Section } from '#web/ui/section.tsx';
import { GuidanceAct } from '../acts/guidance-act.tsx';
import { periodText } from '../period-text.ts';
import classes from './reports-view.module.css';
import type { Task } from '../task.ts';

/** The reports, the latest first, each with what stood in the way. */
export function ReportsView({ task }: { task: Task }) {
  const { reports } = task;
  const text = useWords(taskWords);
  const { language } = useLanguage();
  return (
    <Section title={text.reports} note={reports.length > 0 ? reports.length : undefined}>
      {reports.length === 0 && <Text c="dimmed">{text.noReports}</Text>}
      {reports.toReversed().map((report) => (
        <article key={report.id} className={classes.report}>
          <h3 className={classes.head}>
            {periodText(report.period, language)}
            <Text span size="xs" c="dimmed" fw={400}>
              {report.revision > 1 && `${text.revision(report.revision)}, `}
              {text.sentOn} <InstantText at={report.submittedAt} />
            </Text>
          </h3>
          <p className={classes.narrative}>{report.narrative}</p>
          {report.obstacles.map((obstacle) => (
            <div key={obstacle.id} className={classes.obstacle}>
              <b>{text.obstacle}:</b> {obstacle.description}
              {obstacle.proposal && (
                <div>
                  <b>{text.proposal}:</b> {obstacle.proposal}
                </div>
              )}
              <GuidanceAct task={task} obstacle={obstacle} />
            </div>
          ))}
        </article>
      ))}
    </Section>
  );
}
