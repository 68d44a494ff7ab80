import { NativeSelect } from '@mantine/core';
import type { FieldKind } from './field-kind.ts';

interface Options {
  options: { value: string; label: string }[];
  /** What the line for "none" says; without it one must be chosen. */
  none?: string;
}

/** One of several. */
export const choiceKind: FieldKind<string, Options> = {
  Edit: ({ value, onChange, options, none, required = false, ...rest }) => (
    <NativeSelect
      {...rest}
      withAsterisk={required}
      aria-required={required}
      data={none === undefined ? options : [{ value: '', label: none }, ...options]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  ),
  Show: ({ value, options }) => <span>{labelOf(value, options)}</span>,
  print: (value, _language, { options }) => labelOf(value, options),
};

function labelOf(value: string | null, options: Options['options']): string {
  return options.find((it) => it.value === value)?.label ?? value ?? '–';
}
