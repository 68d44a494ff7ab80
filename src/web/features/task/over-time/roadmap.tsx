import { useState } from 'react';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { dayInVietnam, daysBetween } from '#domain/base/dates.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { storyWords } from '#web/text/task/story-words.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';
import type { Task } from '../task.ts';
import classes from './roadmap.module.css';
import { timeOf } from './time-scale.ts';

type Milestone = NonNullable<Task['plan']>['milestones'][number];

const tones = { reached: 'good', notReached: 'bad', notReported: 'plain' } as const satisfies Record<
  string,
  Tone
>;

/** The roadmap as bars over time with a line for today; each line says the same in words. */
export function Roadmap({ task }: { task: Task }) {
  const text = useWords(storyWords);
  const [today] = useState(() => dayInVietnam(new Date().toISOString()));
  const milestones = (task.plan?.milestones ?? []).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (milestones.length === 0) return null;
  const time = timeOf(task, today);
  return (
    <ol className={classes.roadmap} aria-label={text.roadmapOf}>
      <li className={classes.row} aria-hidden>
        <span />
        <span className={classes.axis}>
          {time.ticks.map((day) => (
            <span key={day} style={{ left: `${time.at(day)}%` }}>
              {day.endsWith('-01-01') ? day.slice(0, 4) : `${day.slice(5, 7)}/${day.slice(2, 4)}`}
            </span>
          ))}
        </span>
      </li>
      {milestones.map((milestone, position) => {
        const from = time.at(milestones[position - 1]?.dueOn ?? time.from);
        const to = time.at(milestone.dueOn);
        return (
          <li key={milestone.title + milestone.dueOn} className={classes.row}>
            <div>
              <DateText date={milestone.dueOn} /> {milestone.title}
              <Standing milestone={milestone} task={task} today={today} />
            </div>
            <span className={classes.track} aria-hidden>
              <span
                className={classes.bar}
                data-past={milestone.dueOn < today || undefined}
                style={{ left: `${from}%`, width: `${Math.max(1, to - from)}%` }}
              />
              <span className={classes.mark} style={{ left: `${to}%` }} />
              <span className={classes.today} style={{ left: `${time.at(today)}%` }}>
                {position === milestones.length - 1 && <span>{text.today}</span>}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Standing({ milestone, task, today }: { milestone: Milestone; task: Task; today: string }) {
  const text = useWords(storyWords);
  const { language } = useLanguage();
  const days = daysBetween(today, milestone.dueOn);
  return (
    <div className={classes.standing}>
      {milestone.values.map(({ indicatorId, value, state }) => {
        const indicator = task.indicators.find(({ id }) => id === indicatorId);
        return (
          <StateTag key={indicatorId} tone={tones[state as keyof typeof tones]}>
            {figureText(new Decimal(value), language)} {indicator?.unitOfMeasure}:{' '}
            {text[state as keyof typeof tones]}
          </StateTag>
        );
      })}
      <span>{days < 0 ? text.past : text.coming(days)}</span>
    </div>
  );
}
