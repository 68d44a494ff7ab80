import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { actionTerm, asHeading, stateTerm } from '#web/text/terms.ts';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Allocations } from './allocation-note.tsx';
import { ChangedAbove } from './changed-above.tsx';
import { PartActs } from './part-acts.tsx';
import type { Part } from './part.ts';
import { PartTree, partTones, Progressed } from './part-tree.tsx';
import classes from './parts.module.css';

/** A part of a task: what it asks for, how it goes, what is below it, and the acts open to whoever looks. */
export function PartPage() {
  const { subTaskId } = useParams({ from: '/inside/sub-tasks/$subTaskId' });
  const part = useQuery(api.cascade.getSubTask.queryOptions({ input: { subTaskId } }));
  if (part.data === undefined)
    return part.isError ? (
      <RefusalNote error={part.error} onAgain={() => void part.refetch()} />
    ) : (
      <Loading lines={8} />
    );
  return <PartStory key={subTaskId} part={part.data} />;
}

function PartStory({ part }: { part: Part }) {
  const text = useWords(partWords);
  const { language } = useLanguage();
  const { assignee, below } = part;
  const unitOf = (id: string) => part.indicators.find((it) => it.id === id);
  const figure = (value: string) => figureText(new Decimal(value), language);
  return (
    <>
      <PageHead
        title={part.title}
        above={<Above part={part} />}
        below={
          <>
            <StateTag tone={partTones[part.state]}>{asHeading(stateTerm(part.state)[language])}</StateTag>
            <span>
              {text.due} <DateText date={part.dueOn} />
            </span>
            {part.late && <StateTag tone="bad">{text.late}</StateTag>}
          </>
        }
      >
        <PartActs part={part} />
      </PageHead>
      <ChangedAbove part={part} />
      <Section title={text.overview}>
        <FactsList
          facts={[
            {
              name: text.assignee,
              value: [assignee.fullName, assignee.postTitle, assignee.unitName].filter(Boolean).join(', '),
            },
            { name: text.product, value: part.expectedProduct },
            { name: text.sharePercent, value: `${figure(part.share)} %` },
            ...part.parts.map(({ indicatorId, part: own }) => ({
              name: unitOf(indicatorId)?.name ?? '',
              value: `${figure(own)} ${unitOf(indicatorId)?.unitOfMeasure ?? ''}`,
            })),
            {
              name: asHeading(text.counted[part.counted]),
              value: (
                <Progressed
                  percent={part.counted === 'rolledUp' ? (below?.rolledUp.percent ?? null) : part.ownReport}
                />
              ),
            },
          ]}
        />
      </Section>
      {below !== null && (
        <Section title={text.below}>
          <Allocations told={below} />
          <PartTree parts={below.subTasks} label={text.treeOf} />
        </Section>
      )}
      <Section title={text.reports} note={part.reports.length > 0 ? part.reports.length : undefined}>
        {part.reports.length === 0 && <Text c="dimmed">{text.noReports}</Text>}
        {part.reports.toReversed().map((report) => (
          <article key={report.id} className={classes.report}>
            <Text size="xs" c="dimmed">
              <InstantText at={report.submittedAt} />{' '}
              {report.sentBack && <StateTag tone="bad">{text.sentBack}</StateTag>}
            </Text>
            <Text fw={500}>
              {[
                report.percent === null ? undefined : text.done(figure(report.percent)),
                ...report.readings.map(
                  ({ indicatorId, actual }) =>
                    actual !== null && `${figure(actual)} ${unitOf(indicatorId)?.unitOfMeasure ?? ''}`,
                ),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <p className={classes.text}>{report.narrative}</p>
          </article>
        ))}
      </Section>
      <Section title={text.history}>
        <ol style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 6 }}>
          {part.history.toReversed().map(({ action, at, fullName, reason }) => (
            <li key={at + action}>
              {asHeading(actionTerm(action)[language])}
              {reason && `: ${reason}`}
              <Text size="xs" c="dimmed">
                <InstantText at={at} />
                {fullName && ` · ${fullName}`}
              </Text>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function Above({ part }: { part: Part }) {
  return (
    <>
      <PageLink to="/tasks/$taskId" params={{ taskId: part.task.id }} size="sm">
        {part.task.title}
      </PageLink>
      {part.above.map(({ id, title }) => (
        <span key={id}>
          {' › '}
          <PageLink to="/sub-tasks/$subTaskId" params={{ subTaskId: id }} size="sm">
            {title}
          </PageLink>
        </span>
      ))}
    </>
  );
}
