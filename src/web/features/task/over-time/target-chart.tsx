import { useId, useState } from 'react';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { dayInVietnam } from '#domain/base/dates.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { storyWords } from '#web/text/task/story-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { dateCell, figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { dateText } from '#web/ui/format-date.ts';
import { actualText } from '../actual-text.ts';
import { periodName } from '#web/text/period-name.ts';
import type { Task, TaskIndicator } from '../task.ts';
import classes from './target-chart.module.css';
import { lastDayOf, timeOf } from './time-scale.ts';

interface Point {
  day: string;
  figure: Decimal;
}

/** What was reported of an indicator over time beside its target and what the plan says in between; the table says the same. */
export function TargetChart({ indicator, task }: { indicator: TaskIndicator; task: Task }) {
  const text = useWords(storyWords);
  const { language } = useLanguage();
  const id = useId();
  const [today] = useState(() => dayInVietnam(new Date().toISOString()));
  const { measured, name, readings } = indicator;
  const actual = readings.flatMap(({ period, actual: figure }): Point[] => {
    const day = lastDayOf(period);
    const worst = worstOf(figure, measured.direction);
    return worst !== undefined && day !== undefined ? [{ day, figure: worst }] : [];
  });
  const goal = 'target' in measured ? measured.target : 'bound' in measured ? measured.bound : undefined;
  if (actual.length === 0) return null;
  const planned = (task.plan?.milestones ?? []).flatMap(({ dueOn, values }): Point[] => {
    const value = values.find(({ indicatorId }) => indicatorId === indicator.id);
    return value === undefined ? [] : [{ day: dueOn, figure: new Decimal(value.value) }];
  });
  const time = timeOf(task, today);
  const figures = [...actual, ...planned].map(({ figure }) => figure);
  const all = goal === undefined ? figures : [...figures, new Decimal(goal)];
  const lowest = Decimal.min(0, ...all);
  const highest = Decimal.max(...all).times(1.08);
  const span = highest.minus(lowest).isZero() ? new Decimal(1) : highest.minus(lowest);
  const up = (figure: Decimal) => 100 - figure.minus(lowest).dividedBy(span).times(100).toNumber();
  const line = (points: Point[]) =>
    points.map(({ day, figure }) => `${time.at(day)},${up(figure)}`).join(' ');
  const shown = (figure: Decimal | string) => figureText(new Decimal(figure), language);
  const last = actual.at(-1);
  return (
    <figure className={classes.chart} aria-labelledby={id}>
      <figcaption id={id} className={classes.caption}>
        <span className={classes.hidden}>{text.chartOf(name)}</span>
        <span className={classes.key} data-line="actual">
          {text.actual}
        </span>
        {planned.length > 0 && (
          <span className={classes.key} data-line="planned">
            {text.planned}
          </span>
        )}
        {goal !== undefined && (
          <span className={classes.key} data-line="goal">
            {text.goal} {shown(goal)}
          </span>
        )}
      </figcaption>
      <div className={classes.plot} aria-hidden>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {time.ticks.map((day) => (
            <line key={day} className={classes.tick} x1={time.at(day)} x2={time.at(day)} y1="0" y2="100" />
          ))}
          {goal !== undefined && (
            <line
              className={classes.goal}
              x1="0"
              x2="100"
              y1={up(new Decimal(goal))}
              y2={up(new Decimal(goal))}
            />
          )}
          {planned.length > 0 && <polyline className={classes.planned} points={line(stepped(planned))} />}
          <polyline className={classes.actual} points={line(actual)} />
          <line className={classes.today} x1={time.at(today)} x2={time.at(today)} y1="0" y2="100" />
        </svg>
        {actual.map(({ day, figure }) => (
          <span
            key={day}
            className={classes.dot}
            style={{ left: `${time.at(day)}%`, top: `${up(figure)}%` }}
          />
        ))}
        {last !== undefined && (
          <span
            className={classes.last}
            data-left={time.at(last.day) > 75 || undefined}
            style={{ left: `${time.at(last.day)}%`, top: `${up(last.figure)}%` }}
          >
            {shown(last.figure)}
          </span>
        )}
      </div>
      <div className={classes.axis} aria-hidden>
        {time.ticks.map((day) => (
          <span key={day} style={{ left: `${time.at(day)}%` }}>
            {day.endsWith('-01-01') ? day.slice(0, 4) : `${day.slice(5, 7)}/${day.slice(2, 4)}`}
          </span>
        ))}
      </div>
      <details className={classes.table}>
        <summary>{text.table}</summary>
        <FiguresTable indicator={indicator} planned={planned} taskTitle={task.title} />
      </details>
    </figure>
  );
}

/** The figure of a period; of several readings of a bound to be kept, the one that comes nearest to breaking it. */
function worstOf(actual: unknown, direction: TaskIndicator['measured']['direction']): Decimal | undefined {
  if (typeof actual === 'string') return new Decimal(actual);
  const figures = Array.isArray(actual) ? actual.filter((it) => typeof it === 'string') : [];
  if (figures.length === 0) return undefined;
  return direction === 'keepBelow' ? Decimal.max(...figures) : Decimal.min(...figures);
}

/** The plan asks for a figure by a day: until then the one before holds. */
function stepped(points: Point[]): Point[] {
  return points.flatMap((point, position) => {
    const before = points[position - 1];
    return before === undefined ? [point] : [{ day: point.day, figure: before.figure }, point];
  });
}

function FiguresTable({
  indicator,
  planned,
  taskTitle,
}: {
  indicator: TaskIndicator;
  planned: Point[];
  taskTitle: string;
}) {
  const text = useWords(storyWords);
  const words = useWords(reportWords);
  const { language } = useLanguage();
  const plannedBy = (period: string) => {
    const end = lastDayOf(period) ?? '';
    return planned.findLast(({ day }) => day <= end)?.figure;
  };
  return (
    <>
      <ExportButtons
        table={() =>
          tableOf({ name: indicator.name, about: [taskTitle] }, indicator.readings, [
            [words.period, ({ period }) => periodName(period, language)],
            [text.planned, ({ period }) => figureCell(plannedBy(period)?.toFixed() ?? null)],
            [
              text.actual,
              ({ actual }) =>
                typeof actual === 'string' ? figureCell(actual) : actualText(actual, language),
            ],
            [text.source, ({ source }) => source],
            [words.cutOff, ({ cutOff }) => dateCell(cutOff)],
          ])
        }
      />
      <DataTable
        label={text.chartOf(indicator.name)}
        rows={indicator.readings}
        keyOf={({ period }) => period}
        columns={[
          { head: words.period, names: true, cell: ({ period }) => periodName(period, language) },
          {
            head: text.planned,
            figures: true,
            cell: ({ period }) => {
              const figure = plannedBy(period);
              return figure === undefined ? '–' : figureText(figure, language);
            },
          },
          { head: text.actual, figures: true, cell: ({ actual }) => actualText(actual, language) },
          {
            head: text.source,
            cell: ({ source, cutOff }) =>
              [source, cutOff && dateText(cutOff)].filter(Boolean).join(', ') || '–',
          },
        ]}
      />
    </>
  );
}
