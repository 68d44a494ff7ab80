import { Textarea } from '@mantine/core';
import type { FieldKind } from './field-kind.ts';

/** Text of several lines; the field grows with it. */
export const longTextKind: FieldKind<string> = {
  Edit: ({ value, onChange, required = false, ...rest }) => (
    <Textarea
      {...rest}
      autosize
      minRows={3}
      maxRows={14}
      withAsterisk={required}
      aria-required={required}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ),
  Show: ({ value }) => <span style={{ whiteSpace: 'pre-line' }}>{value ?? '–'}</span>,
  print: (value) => value ?? '',
};
