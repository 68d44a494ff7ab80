import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task-words.ts';
import { actualText } from '../actual-text.ts';
import classes from './period-bars.module.css';
import { periodText } from '../period-text.ts';
import type { TaskIndicator } from '../task.ts';

/** What was reported, period by period: a bar where it is a figure, and always the figure itself. */
export function PeriodBars({ indicator }: { indicator: TaskIndicator }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  const { readings, measured, name } = indicator;
  if (readings.length < 2) return null;
  const target = 'target' in measured ? measured.target : 'bound' in measured ? measured.bound : undefined;
  const figures = readings.map(({ actual }) => (typeof actual === 'string' ? new Decimal(actual) : null));
  const highest = Decimal.max('0.000001', target ?? 0, ...figures.map((it) => it ?? 0));
  const share = (figure: Decimal | string) =>
    `${Decimal.max(0, new Decimal(figure)).dividedBy(highest).times(100).toFixed(1)}%`;
  return (
    <figure className={classes.periods} aria-label={`${text.byPeriod}: ${name}`}>
      {readings.map(({ period, actual }, position) => {
        const figure = figures[position] ?? null;
        return (
          <div key={period} className={classes.period}>
            <span className={classes.label}>{periodText(period, language)}</span>
            <div className={classes.track} aria-hidden>
              {figure !== null && <div className={classes.fill} style={{ width: share(figure) }} />}
              {target !== undefined && figure !== null && (
                <div className={classes.goal} style={{ left: share(target) }} />
              )}
            </div>
            <span className={classes.value}>{actualText(actual, language)}</span>
          </div>
        );
      })}
    </figure>
  );
}
