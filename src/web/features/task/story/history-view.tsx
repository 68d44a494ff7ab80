import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Answers, api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { changeWords } from '#web/text/app/change-words.ts';
import { storyWords } from '#web/text/task/story-words.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { actionTerm, asHeading, stateTerm } from '#web/text/terms.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { DifferenceRows, Differences } from '#web/ui/change/differences.tsx';
import { Section } from '#web/ui/section.tsx';
import type { Task } from '../task.ts';
import classes from './history-view.module.css';
import { PaperChanges } from './paper-changes.tsx';

type Act = Answers['task']['history']['acts'][number];

/** Who did what, when, the latest first: as the log has it, with what each act changed. */
export function HistoryView({ task }: { task: Task }) {
  const text = useWords(taskWords);
  const acts = useInfiniteQuery(
    api.task.history.infiniteOptions({
      input: (after: { sequence: number } | undefined) => ({
        taskId: task.id,
        limit: 20,
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined as { sequence: number } | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  if (acts.isError) return <RefusalNote error={acts.error} />;
  return (
    <Section title={text.history}>
      <ol className={classes.list}>
        {acts.data?.pages
          .flatMap((page) => page.acts)
          .map((act) => (
            <Entry key={act.sequence} act={act} task={task} />
          ))}
      </ol>
      <MoreRows list={acts} />
    </Section>
  );
}

function Entry({ act, task }: { act: Act; task: Task }) {
  const text = useWords(taskWords);
  const story = useWords(storyWords);
  const change = useWords(changeWords);
  const { language } = useLanguage();
  const paper = task.decisions.find(({ id }) => id === act.decisionId);
  const moved = act.from !== null && act.to !== null && act.from !== act.to;
  return (
    <li>
      <div>
        {asHeading(actionTerm(act.action)[language])}
        {paper && ` ${paper.number}`}
      </div>
      <Text size="xs" c="dimmed">
        <InstantText at={act.at} /> · {act.by ?? text.system}
        {act.onBehalfOf?.fullName && `, ${story.onBehalf(act.onBehalfOf.fullName)}`}
      </Text>
      {moved && paper === undefined && (
        <DifferenceRows
          rows={[
            {
              name: change.fields['state'] ?? '',
              before: stateTerm(act.from ?? '')[language],
              after: stateTerm(act.to ?? '')[language],
            },
          ]}
        />
      )}
      {act.reason !== null && <div className={classes.reason}>{act.reason}</div>}
      {paper !== undefined && <PaperChanges changes={paper.changes} />}
      <Differences changes={act.changes} />
      {act.reportId !== null && (
        <PageLink to="/reports/$reportId" params={{ reportId: act.reportId }} size="xs">
          {story.receipt}
        </PageLink>
      )}
    </li>
  );
}
