import { Checkbox, Fieldset, Stack } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task-act-words.ts';
import { numberKind } from '#web/ui/fields/number-kind.tsx';
import { yesNoKind } from '#web/ui/fields/yes-no-kind.tsx';
import { actualText } from '../actual-text.ts';
import type { TaskIndicator } from '../task.ts';

/** What is reported of an indicator; null: there is no figure. */
export type Entered = string | boolean | boolean[] | null;

/** The field that fits the indicator: a figure, yes or no, or the steps done. The last figure is shown beside. */
export function ReadingField({
  indicator,
  value,
  onChange,
}: {
  indicator: TaskIndicator;
  value: Entered;
  onChange: (value: Entered | undefined) => void;
}) {
  const text = useWords(taskActWords);
  const { language } = useLanguage();
  const { measured } = indicator;
  const last = indicator.readings.at(-1);
  const label = text.actualOf(indicator.name);
  const description =
    last === undefined ? text.emptyMeans : text.lastActual(actualText(last.actual, language));
  if (measured.direction === 'yesNo')
    return (
      <yesNoKind.Edit
        label={label}
        description={description}
        value={typeof value === 'boolean' ? value : null}
        onChange={onChange}
      />
    );
  if (measured.direction === 'milestones') {
    const done = Array.isArray(value) ? value : measured.milestones.map((it) => it.done === true);
    return (
      <Fieldset legend={label}>
        <Stack gap="xs">
          {measured.milestones.map(({ title }, position) => (
            <Checkbox
              key={title}
              label={title}
              checked={done[position] === true}
              onChange={(event) => onChange(done.with(position, event.currentTarget.checked))}
            />
          ))}
        </Stack>
      </Fieldset>
    );
  }
  return (
    <numberKind.Edit
      label={label}
      description={description}
      unit={indicator.unitOfMeasure}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  );
}
