import { Text } from '@mantine/core';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task/task-words.ts';
import { StateTag } from '#web/ui/state-tag.tsx';
import { actualText } from '../actual-text.ts';
import classes from './indicator-view.module.css';
import { periodName } from '#web/text/period-name.ts';
import { TargetChart } from '../over-time/target-chart.tsx';
import { targetText } from '#web/text/task/target-text.ts';
import type { Task, TaskIndicator } from '../task.ts';

/** An indicator: what was to be reached, what was, how far that is, and how it went over time. */
export function IndicatorView({ indicator, task }: { indicator: TaskIndicator; task: Task }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  const { measured, readings, unitOfMeasure } = indicator;
  const latest = readings.at(-1);
  const small = [
    unitOfMeasure,
    indicator.weight && `${text.weight} ${figureText(new Decimal(indicator.weight), language)}`,
    indicator.sourceOfFigure && `${text.sourceOfFigure}: ${indicator.sourceOfFigure}`,
  ].filter(Boolean);
  return (
    <article className={classes.indicator}>
      <h3 className={classes.name}>{indicator.name}</h3>
      <Text size="xs" c="dimmed">
        {small.join(' · ')}
      </Text>
      <dl className={classes.figures}>
        <div>
          <dt>{text.target}</dt>
          <dd>{targetText(measured, language)}</dd>
        </div>
        <div>
          <dt>{text.actual}</dt>
          <dd className={classes.actual}>
            {latest === undefined ? text.noActual : actualText(latest.actual, language)}
            {latest !== undefined && (
              <Text span size="xs" c="dimmed">
                {' '}
                ({periodName(latest.period, language)})
              </Text>
            )}
          </dd>
        </div>
        <div className={classes.attained}>
          <dt>{text.attainment}</dt>
          <dd>
            <Attained indicator={indicator} />
          </dd>
        </div>
      </dl>
      {measured.direction === 'milestones' && (
        <ul className={classes.steps}>
          {measured.milestones.map(({ title, done }) => (
            <li key={title}>
              <StateTag tone={done === true ? 'good' : 'plain'}>
                {done === true ? text.done : text.notDone}
              </StateTag>{' '}
              {title}
            </li>
          ))}
        </ul>
      )}
      <TargetChart indicator={indicator} task={task} />
    </article>
  );
}

function Attained({ indicator: { attainment } }: { indicator: TaskIndicator }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  if (attainment.state === 'missing') return <StateTag>{text.noActual}</StateTag>;
  if (attainment.state === 'noData') return <StateTag tone="warn">{text.noData}</StateTag>;
  const percent = new Decimal(attainment.percent);
  // Two decimals are enough to look at; cut, so that nothing looks reached that is not.
  const shown = `${figureText(percent.toDecimalPlaces(2, 1), language)} %`;
  return (
    <div className={classes.bar} data-full={percent.greaterThanOrEqualTo(100)}>
      <b>{shown}</b>
      <div className={classes.track} aria-hidden>
        <div style={{ width: `${Math.min(100, percent.toNumber())}%` }} />
      </div>
      {attainment.wrongWay && <StateTag tone="bad">{text.wrongWay}</StateTag>}
    </div>
  );
}
