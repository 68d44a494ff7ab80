import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { useWords } from '#web/text/language.tsx';
import classes from './admin-frame.module.css';

export interface Choice {
  value: string;
  label: string;
}

/** One of many that are found by part of their name: what is typed searches, what was found is chosen from. */
export function SearchChoice({
  label,
  required = false,
  value,
  onChange,
  useFound,
}: {
  label: string;
  required?: boolean;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  useFound: (search: string) => Choice[];
}) {
  const text = useWords(adminWords);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const found = useFound(search.trim());
  const options = value === null || found.some((it) => it.value === value.value) ? found : [value, ...found];
  return (
    <div className={classes.acts} style={{ alignItems: 'end' }}>
      <TextInput
        style={{ flex: '1 1 11rem' }}
        label={`${label}: ${text.find}`}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        style={{ flex: '2 1 14rem' }}
        label={label}
        withAsterisk={required}
        aria-required={required}
        value={value?.value ?? ''}
        data={[{ value: '', label: text.choose }, ...options]}
        onChange={(event) => onChange(options.find((it) => it.value === event.currentTarget.value) ?? null)}
      />
    </div>
  );
}
