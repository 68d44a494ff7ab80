import { Anchor, Text } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { storyWords } from '#web/text/task/story-words.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { asHeading, horizonTerms, natureTerms, originTerms } from '#web/text/terms.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import type { Task } from '../task.ts';
import classes from './task-story.module.css';

/** What the task is, whose, where it came from and where it went. */
export function OverviewView({ task }: { task: Task }) {
  const text = useWords(taskWords);
  const story = useWords(storyWords);
  const { language } = useLanguage();
  return (
    <Section
      title={text.overview}
      acts={
        <Anchor href={`/calendar/tasks/${task.id}.ics`} download size="sm">
          {story.intoCalendar}
        </Anchor>
      }
    >
      <FactsList
        facts={[
          { name: text.owners, value: <Owners task={task} /> },
          { name: text.origin, value: asHeading(originTerms[task.origin][language]) },
          { name: text.nature, value: asHeading(natureTerms[task.nature][language]) },
          { name: text.horizon, value: asHeading(horizonTerms[task.horizon][language]) },
          { name: text.expectedProduct, value: task.expectedProduct },
          { name: text.reason, value: task.reason },
          { name: story.stepDue, value: task.stepDueOn && <DateText date={task.stepDueOn} /> },
          { name: story.delay, value: <Delay task={task} /> },
          { name: text.closedOn, value: task.closedOn && <DateText date={task.closedOn} /> },
          {
            name: text.carriedFrom,
            value: task.carriedFromId && <TaskLink taskId={task.carriedFromId} words={text.earlierTask} />,
          },
          {
            name: story.transferredFrom,
            value: task.transferredFrom && <Transfer to={task.transferredFrom} />,
          },
          { name: story.transferredTo, value: task.transferredTo && <Transfer to={task.transferredTo} /> },
        ].filter(({ name }) => name !== story.delay || (task.delay?.daysOver ?? 0) > 0)}
      />
    </Section>
  );

  function Transfer({ to }: { to: NonNullable<Task['transferredTo']> }) {
    const share = to.shareDone === null ? '' : figureText(new Decimal(to.shareDone), language);
    return (
      <>
        <TaskLink taskId={to.taskId} words={story.otherTask} />{' '}
        {share !== '' && `(${story.shareDone(share)})`}
      </>
    );
  }
}

function TaskLink({ taskId, words }: { taskId: string; words: string }) {
  return (
    <PageLink to="/tasks/$taskId" params={{ taskId }}>
      {words}
    </PageLink>
  );
}

function Owners({ task }: { task: Task }) {
  const text = useWords(taskWords);
  return (
    <>
      {task.owners.map((owner, position) => (
        <div key={owner.subjectId} className={classes.owner}>
          {owner.fullName ?? owner.unitName}
          {task.owners.length > 1 && position === 0 && ` (${text.lead})`}
          <Text size="xs" c="dimmed">
            {owner.fullName === null ? text.unitWork : postText(owner.postTitle, owner.unitName)}
          </Text>
        </div>
      ))}
    </>
  );
}

function Delay({ task: { delay } }: { task: Task }) {
  const text = useWords(storyWords);
  if (delay === undefined) return null;
  return (
    <>
      {text.daysLate(delay.daysLate)}
      {delay.waitingDays > 0 && ` ${text.notCounted(delay.waitingDays)}`}
    </>
  );
}
