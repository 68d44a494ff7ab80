import { Button, Fieldset, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Direction } from '#domain/score/indicator.ts';
import type { Group } from '#regulation/groups.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { figuresOf, type IndicatorDraft } from './proposal-draft.ts';
import classes from './proposal-form.module.css';

/** One indicator: what is measured, which way, and the figures that direction needs. */
export function IndicatorFields({
  indicator,
  position,
  group,
  errorAt,
  onChange,
  onRemove,
}: {
  indicator: IndicatorDraft;
  position: number;
  group: Group | undefined;
  errorAt: (path: string) => string | undefined;
  onChange: (indicator: IndicatorDraft) => void;
  onRemove: (() => void) | undefined;
}) {
  const text = useWords(proposalWords);
  const { direction: directions } = useWords(taskWords);
  const { language } = useLanguage();
  const path = `indicators[${position}]`;
  const { direction, figures } = indicator;
  const counted = direction === 'yesNo' || direction === 'milestones';
  const required = group?.indicatorsRequired ?? [];
  return (
    <Fieldset legend={text.indicator(position + 1)} className={classes.indicator}>
      <TextInput
        className={classes.whole}
        label={text.name}
        withAsterisk
        aria-required
        value={indicator.name}
        onChange={(event) => onChange({ ...indicator, name: event.currentTarget.value })}
        error={errorAt(`${path}.name`)}
      />
      <NativeSelect
        label={text.direction}
        data={Object.entries(directions).map(([value, label]) => ({ value, label: asHeading(label) }))}
        value={direction}
        onChange={(event) => onChange({ ...indicator, direction: event.currentTarget.value as Direction })}
      />
      {figuresOf[direction].map(({ name, optional = false }) => (
        <TextInput
          key={name}
          label={optional ? `${text.figures[name]} (${text.optional})` : text.figures[name]}
          withAsterisk={!optional}
          aria-required={!optional}
          inputMode="decimal"
          autoComplete="off"
          value={figures[name] ?? ''}
          onChange={(event) =>
            onChange({ ...indicator, figures: { ...figures, [name]: event.currentTarget.value } })
          }
          error={errorAt(`${path}.target.${name}`)}
        />
      ))}
      {!counted && (
        <TextInput
          label={text.unitOfMeasure}
          withAsterisk
          aria-required
          value={indicator.unitOfMeasure}
          onChange={(event) => onChange({ ...indicator, unitOfMeasure: event.currentTarget.value })}
          error={errorAt(`${path}.unitOfMeasure`)}
        />
      )}
      {direction === 'milestones' && (
        <Textarea
          className={classes.whole}
          label={text.steps}
          description={text.stepsNote}
          withAsterisk
          aria-required
          autosize
          minRows={3}
          value={indicator.steps}
          onChange={(event) => onChange({ ...indicator, steps: event.currentTarget.value })}
          error={errorAt(`${path}.target.milestones`)}
        />
      )}
      <TextInput
        label={text.sourceOfFigure}
        value={indicator.sourceOfFigure}
        onChange={(event) => onChange({ ...indicator, sourceOfFigure: event.currentTarget.value })}
        error={errorAt(`${path}.sourceOfFigure`)}
      />
      <TextInput
        label={text.weight}
        inputMode="decimal"
        autoComplete="off"
        value={indicator.weight}
        onChange={(event) => onChange({ ...indicator, weight: event.currentTarget.value })}
        error={errorAt(`${path}.weight`)}
      />
      {required.length > 0 && (
        <NativeSelect
          label={text.required}
          data={[
            { value: '', label: text.notRequired },
            ...required.map(({ id, title }) => ({ value: id, label: title[language] })),
          ]}
          value={indicator.required}
          onChange={(event) => onChange({ ...indicator, required: event.currentTarget.value })}
          error={errorAt(`${path}.required`)}
        />
      )}
      {onRemove && (
        <div className={classes.whole}>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onRemove}>
            {text.removeIndicator(position + 1)}
          </Button>
        </div>
      )}
    </Fieldset>
  );
}
