import { TextInput } from '@mantine/core';
import type { FieldKind } from './field-kind.ts';

/** A line of text. */
export const textKind: FieldKind<string> = {
  Edit: ({ value, onChange, required = false, ...rest }) => (
    <TextInput
      {...rest}
      withAsterisk={required}
      aria-required={required}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ),
  Show: ({ value }) => <span>{value ?? '–'}</span>,
  print: (value) => value ?? '',
};
