import { Button, TextInput } from '@mantine/core';
import { useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import type { GivenDraft, GivenProblems } from './share-draft.ts';
import type { Shared } from './work-to-divide.ts';
import classes from './parts.module.css';

/** One part: who takes it, what it is, by when, how much of the whole. */
export function GivenFields({
  number,
  given,
  options,
  indicators,
  problems,
  onChange,
  onRemove,
}: {
  number: number;
  given: GivenDraft;
  options: { value: string; label: string }[];
  indicators: Shared['indicators'];
  problems: GivenProblems;
  onChange: (to: Partial<GivenDraft>) => void;
  onRemove?: () => void;
}) {
  const text = useWords(partWords);
  const ui = useWords(uiWords);
  const wrong = (field: string) => (problems[field] === undefined ? undefined : ui[problems[field]]);
  const line = (field: 'title' | 'expectedProduct' | 'dueOn' | 'share') => ({
    withAsterisk: true,
    'aria-required': true,
    autoComplete: 'off',
    value: given[field],
    error: wrong(field),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <fieldset className={classes.given}>
      <legend>{text.number(number)}</legend>
      <div className={classes.fields}>
        <choiceKind.Edit
          label={text.assignee}
          required
          none={text.chooseAssignee}
          options={options}
          value={given.assignee}
          error={wrong('assignee')}
          onChange={(value) => onChange({ assignee: value ?? '' })}
        />
        <TextInput label={text.partTitle} {...line('title')} />
        <TextInput label={text.product} {...line('expectedProduct')} />
        <TextInput label={text.due} placeholder={ui.datePattern} {...line('dueOn')} />
        <TextInput label={text.sharePercent} inputMode="decimal" rightSection="%" {...line('share')} />
        {indicators.map(({ indicatorId, name, unitOfMeasure }) => (
          <TextInput
            key={indicatorId}
            label={text.indicatorPart(name)}
            inputMode="decimal"
            autoComplete="off"
            rightSection={<span style={{ fontSize: 12 }}>{unitOfMeasure}</span>}
            rightSectionWidth={Math.min(120, 16 + unitOfMeasure.length * 8)}
            value={given.parts[indicatorId] ?? ''}
            error={wrong(indicatorId)}
            onChange={(event) =>
              onChange({ parts: { ...given.parts, [indicatorId]: event.currentTarget.value } })
            }
          />
        ))}
        {onRemove && (
          <div className={classes.wide}>
            <Button size="compact-sm" variant="default" onClick={onRemove}>
              {text.remove(number)}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}
