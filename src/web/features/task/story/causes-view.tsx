import { Text } from '@mantine/core';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { storyWords } from '#web/text/task/story-words.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { AnswerAct } from '#web/ui/form/answer-act.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { ClaimCauseAct } from '../acts/claim-cause-act.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import type { Task } from '../task.ts';
import classes from './obstacles-view.module.css';

/** Objective causes: what happened, for how long, what proves it, and what the competent level said. */
export function CausesView({ task }: { task: Task }) {
  const text = useWords(storyWords);
  if (task.causes.length === 0 && !task.mayClaimCause) return null;
  return (
    <Section title={text.causes} note={task.causes.length > 0 ? task.causes.length : undefined}>
      {task.causes.map((cause) => (
        <CauseView key={cause.id} cause={cause} task={task} />
      ))}
      {task.mayClaimCause && (
        <div style={{ marginTop: task.causes.length > 0 ? 10 : 0 }}>
          <ClaimCauseAct task={task} />
        </div>
      )}
    </Section>
  );
}

function CauseView({ cause, task }: { cause: Task['causes'][number]; task: Task }) {
  const text = useWords(storyWords);
  const concerned = task.indicators.find(({ id }) => id === cause.indicatorId)?.name ?? text.wholeTask;
  const tone = cause.outcome === null ? 'warn' : cause.outcome === 'confirmed' ? 'good' : 'bad';
  const files = task.evidence.filter(({ id }) => cause.evidence.some((file) => file.id === id));
  return (
    <article className={classes.obstacle} data-open={cause.outcome === null || undefined}>
      <div className={classes.head}>
        <StateTag tone={tone}>{cause.outcome === null ? text.waits : text[cause.outcome]}</StateTag>
        <Text span size="xs" c="dimmed">
          <DateText date={cause.from} /> – <DateText date={cause.to} /> · {text.concerns}: {concerned}
          {cause.documentNumber && ` · ${cause.documentNumber}`}
        </Text>
      </div>
      <p className={classes.text}>{cause.description}</p>
      {cause.reason && (
        <div className={classes.guidance}>
          <p className={classes.text}>{cause.reason}</p>
          {cause.confirmedFrom !== null && (
            <Text size="xs" c="dimmed">
              {text.confirmedDays} <DateText date={cause.confirmedFrom} /> {text.until}{' '}
              <DateText date={cause.confirmedTo} />
            </Text>
          )}
        </div>
      )}
      <EvidenceList files={files} />
      {cause.outcome === null && task.mayAnswerCause && (
        <div className={classes.acts}>
          <AnswerAct
            label={text.answerCause}
            legend={cause.description}
            answers={text.causeAnswers}
            open={['confirmed', 'refused']}
            reasons="each"
            send={(outcome, reason) =>
              client.task.answerCause({ causeId: cause.id, outcome, ...(reason ? { reason } : {}) })
            }
          />
        </div>
      )}
    </article>
  );
}
