import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { Figure } from '../figure.tsx';
import { readFigure } from '../form/read-figure.ts';
import type { EditProps, FieldKind } from './field-kind.ts';

interface Unit {
  unit?: string | undefined;
}

/** A figure, typed the way the language writes it and kept as an exact decimal text. */
export const numberKind: FieldKind<string, Unit> = {
  Edit: NumberEdit,
  Show: ({ value, unit }) => (value === null ? <span>–</span> : <Figure value={value} unit={unit} />),
  print: (value, language, { unit }) =>
    value === null ? '' : `${figureText(new Decimal(value), language)} ${unit ?? ''}`.trim(),
};

function NumberEdit({ value, onChange, unit, required = false, error, ...rest }: EditProps<string> & Unit) {
  const { language } = useLanguage();
  const { badFigure } = useWords(uiWords);
  const [typed, setTyped] = useState(value ? figureText(new Decimal(value), language) : '');
  const [left, setLeft] = useState(false);
  const unreadable = left && readFigure(typed, language) === undefined;
  return (
    <TextInput
      {...rest}
      withAsterisk={required}
      aria-required={required}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit === undefined ? undefined : <span style={{ fontSize: 12 }}>{unit}</span>}
      rightSectionWidth={unit === undefined ? undefined : Math.min(120, 14 + unit.length * 8)}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readFigure(event.currentTarget.value, language));
      }}
      onBlur={() => setLeft(true)}
      error={unreadable ? badFigure : error}
    />
  );
}
