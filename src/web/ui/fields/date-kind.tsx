import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { DateText } from '../date-text.tsx';
import { dateText, readDate } from '../format-date.ts';
import type { EditProps, FieldKind } from './field-kind.ts';

/** A day, typed as dd/mm/yyyy whatever the browser thinks, kept as an ISO date. */
export const dateKind: FieldKind<string> = {
  Edit: DateEdit,
  Show: ({ value }) => <DateText date={value} />,
  print: (value) => (value === null ? '' : dateText(value)),
};

function DateEdit({ value, onChange, required = false, error, ...rest }: EditProps<string>) {
  const { badDate, datePattern } = useWords(uiWords);
  const [typed, setTyped] = useState(value ? dateText(value) : '');
  const [left, setLeft] = useState(false);
  const unreadable = left && readDate(typed) === undefined;
  return (
    <TextInput
      {...rest}
      withAsterisk={required}
      aria-required={required}
      placeholder={datePattern}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readDate(event.currentTarget.value));
      }}
      onBlur={() => setLeft(true)}
      error={unreadable ? badDate : error}
    />
  );
}
