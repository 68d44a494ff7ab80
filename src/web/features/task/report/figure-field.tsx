import { Checkbox, TextInput, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reportWords } from '#web/text/task/report-words.ts';
import { targetText } from '#web/text/task/target-text.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { yesNoKind } from '#web/ui/fields/yes-no-kind.tsx';
import { actualText } from '../actual-text.ts';
import { periodName } from '#web/text/period-name.ts';
import type { TaskIndicator } from '../task.ts';
import { type Entered, type FiledReport, readEntered } from './report-draft.ts';
import classes from './report-form.module.css';
import type { Obligation } from './report-periods.ts';

type Reading = FiledReport['readings'][number];

/** The reading of the last period before one; undefined where nothing was reported. */
export function readingBefore({ readings }: TaskIndicator, period: Obligation) {
  // Names of one cadence sort as their periods do.
  return readings.filter((reading) => reading.period < period.period).at(-1);
}

/** One indicator: its target, what was reported last and of this period, and the field that fits it. */
export function FigureField({
  indicator,
  period,
  filed,
  value,
  error,
  onChange,
}: {
  indicator: TaskIndicator;
  period: Obligation;
  filed: Reading | undefined;
  value: Entered;
  error: string | undefined;
  onChange: (value: Entered) => void;
}) {
  const text = useWords(reportWords);
  const { language } = useLanguage();
  const { name, unitOfMeasure, measured } = indicator;
  const last = readingBefore(indicator, period);
  return (
    <div className={classes.figure}>
      <div>
        <h3 className={classes.name}>{name}</h3>
        <dl className={classes.beside}>
          <div>
            <dt>{text.target}</dt>
            <dd>
              {targetText(measured, language)} {unitOfMeasure}
            </dd>
          </div>
          <div>
            <dt>
              {text.last}
              {last && ` (${periodName(last.period, language)})`}
            </dt>
            <dd>
              <b>{last === undefined ? text.noFigure : actualText(last.actual, language)}</b>
            </dd>
          </div>
          {filed !== undefined && (
            <div>
              <dt>{text.filed}</dt>
              <dd>
                <b>{actualText(filed.actual, language)}</b>
              </dd>
            </div>
          )}
        </dl>
      </div>
      <Field indicator={indicator} value={value} error={error} onChange={onChange} />
    </div>
  );
}

function Field({
  indicator,
  value,
  error,
  onChange,
}: {
  indicator: TaskIndicator;
  value: Entered;
  error: string | undefined;
  onChange: (value: Entered) => void;
}) {
  const text = useWords(reportWords);
  const ui = useWords(uiWords);
  const { language } = useLanguage();
  const [left, setLeft] = useState(false);
  const { name, unitOfMeasure, measured } = indicator;
  if (measured.direction === 'yesNo')
    return (
      <yesNoKind.Edit
        label={text.actualOf(name)}
        value={typeof value === 'boolean' ? value : null}
        onChange={(yes) => onChange(yes ?? null)}
      />
    );
  if (measured.direction === 'milestones') {
    const done = Array.isArray(value) ? value : measured.milestones.map(() => false);
    return (
      <div className={classes.steps} role="group" aria-label={text.stepsOf(name)}>
        {measured.milestones.map(({ title }, position) => (
          <Checkbox
            key={title}
            label={title}
            checked={done[position] === true}
            onChange={(event) => onChange(done.with(position, event.currentTarget.checked))}
          />
        ))}
      </div>
    );
  }
  const typed = typeof value === 'string' ? value : '';
  const unreadable = left && readEntered(indicator, typed, language) === undefined ? ui.badFigure : undefined;
  return (
    <TextInput
      label={
        <>
          {text.actual}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </>
      }
      {...(measured.direction.startsWith('keep') ? { description: text.severalFigures } : {})}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span style={{ fontSize: 12 }}>{unitOfMeasure}</span>}
      rightSectionWidth={Math.min(120, 16 + unitOfMeasure.length * 8)}
      value={typed}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      error={error ?? unreadable}
    />
  );
}
