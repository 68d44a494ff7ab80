import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answers, api, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { storyWords } from '#web/text/task/story-words.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { GuidanceAct } from '../acts/guidance-act.tsx';
import { periodName } from '#web/text/period-name.ts';
import type { Task } from '../task.ts';
import classes from './obstacles-view.module.css';

type Obstacle = Answers['obstacle']['list']['obstacles'][number];

/** What stands or stood in the way, with its clocks: how long, by when an answer is due, what was answered, until when. */
export function ObstaclesView({ task }: { task: Task }) {
  const text = useWords(storyWords);
  const raised = task.reports.some(({ obstacles }) => obstacles.length > 0);
  const { data } = useQuery({
    ...api.obstacle.list.queryOptions({ input: { taskId: task.id, standing: 'all', limit: 200 } }),
    enabled: raised,
  });
  if (!raised || data === undefined) return null;
  const open = data.obstacles.filter(({ resolvedOn }) => resolvedOn === null);
  const closed = data.obstacles.filter(({ resolvedOn }) => resolvedOn !== null);
  return (
    <Section title={text.obstacles} note={data.obstacles.length}>
      {[...open, ...closed].map((obstacle) => (
        <ObstacleView key={obstacle.id} obstacle={obstacle} task={task} />
      ))}
    </Section>
  );
}

function ObstacleView({ obstacle, task }: { obstacle: Obstacle; task: Task }) {
  const text = useWords(storyWords);
  const words = useWords(reportWords);
  const { language } = useLanguage();
  const { reply, resolvedOn, guidance } = obstacle;
  const open = resolvedOn === null;
  return (
    <article className={classes.obstacle} data-open={open || undefined}>
      <div className={classes.head}>
        <StateTag tone={open ? 'warn' : 'good'}>{open ? text.open : text.resolved}</StateTag>
        <Text span size="xs" c="dimmed">
          {periodName(obstacle.period, language)}, {text.raisedOn} <DateText date={obstacle.raisedOn} />,{' '}
          {text.standing(obstacle.ageDays)}
        </Text>
        {obstacle.asksDecision && <StateTag tone="accent">{words.asksDecisionShort}</StateTag>}
        {reply?.overdue && <StateTag tone="bad">{text.replyOverdue}</StateTag>}
      </div>
      <p className={classes.text}>{obstacle.description}</p>
      {obstacle.proposal && (
        <p className={classes.text}>
          <b>{words.proposal}:</b> {obstacle.proposal}
        </p>
      )}
      {reply !== null && (
        <Text size="sm">
          {reply.answeredOn === null ? (
            open && (
              <>
                {text.reply} <DateText date={reply.dueOn} /> ({text.clockStands})
              </>
            )
          ) : (
            <>
              {text.answeredOn} <DateText date={reply.answeredOn} />
            </>
          )}
        </Text>
      )}
      {guidance.map((answer) => (
        <div key={answer.id} className={classes.guidance}>
          <p className={classes.text}>{answer.content}</p>
          <Text size="xs" c="dimmed">
            {text.guidanceBy(answer.responsibleUnitName)} <DateText date={answer.dueOn} />{' '}
            {answer.overdue && <StateTag tone="bad">{text.overdue}</StateTag>}
          </Text>
        </div>
      ))}
      {obstacle.note && <p className={classes.text}>{obstacle.note}</p>}
      {open && (task.mayGuide || task.mayResolve) && (
        <div className={classes.acts}>
          {task.mayGuide && <GuidanceAct task={task} obstacle={obstacle} />}
          {task.mayResolve && <ResolveAct obstacleId={obstacle.id} />}
        </div>
      )}
    </article>
  );
}

function ResolveAct({ obstacleId }: { obstacleId: string }) {
  const text = useWords(storyWords);
  const [note, setNote] = useState('');
  return (
    <ActDialog
      label={text.resolve}
      size="md"
      ready
      send={() =>
        client.obstacle.resolve({ obstacleId, ...(note.trim() === '' ? {} : { note: note.trim() }) })
      }
    >
      <longTextKind.Edit label={text.resolveNote} value={note} onChange={(value) => setNote(value ?? '')} />
    </ActDialog>
  );
}
