import { Alert } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { targetText } from '#web/text/task/target-text.ts';
import { stateTerm } from '#web/text/terms.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { dateText } from '#web/ui/format-date.ts';
import type { Part } from './part.ts';

type Change = Part['needsAgreement'][number]['changes'][number];

/** What changed above since the part was agreed, from what to what: until it is agreed again nothing is checked as done. */
export function ChangedAbove({ part }: { part: Part }) {
  const text = useWords(partWords);
  const { language } = useLanguage();
  if (part.needsAgreement.length === 0) return null;
  const shown = (change: Change, value: Change['before']) => {
    if (value === null) return '–';
    if (typeof value === 'object') return targetText(value.target, language);
    if (change.field === 'state') return stateTerm(value)[language];
    return change.field === 'dueOn' ? dateText(value) : value;
  };
  const nameOf = (change: Change) => {
    if (change.field === 'indicator') return change.name;
    if (change.field === 'part')
      return part.indicators.find(({ id }) => id === change.indicatorId)?.name ?? text.share;
    return text.fields[change.field] ?? change.field;
  };
  return (
    <Alert color="yellow" variant="light" mb="md">
      <b>{text.changedAbove}</b>
      {part.needsAgreement.map(({ at, changes }) => (
        <div key={at}>
          <DateText date={at.slice(0, 10)} />
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {changes.map((change) => (
              <li key={JSON.stringify(change)}>
                {nameOf(change)}: <del>{shown(change, change.before)}</del> →{' '}
                <b>{shown(change, change.after)}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Alert>
  );
}
