import { NativeSelect } from '@mantine/core';

/** What narrows a list by one of several values; the empty value is all of them. */
export function FilterChoice({
  label,
  any,
  options,
  value = '',
  onChoose,
}: {
  label: string;
  /** What is said of the empty value. */
  any: string;
  options: { value: string; label: string }[];
  value: string | undefined;
  onChoose: (value: string) => void;
}) {
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: any }, ...options]}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
