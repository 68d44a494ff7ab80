import { MultiSelect, NativeSelect, Select } from '@mantine/core';
import { searchKey } from '#domain/base/search-key.ts';
import { useWords } from '#web/text/language.tsx';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { type Candidate, candidateText } from './candidate.ts';

/** Finds by any part of name, post or unit, accents and case ignored; what is typed stays as typed. */
function filter({ options, search, limit }: { options: unknown[]; search: string; limit: number }) {
  const key = searchKey(search);
  return (options as { value: string; label: string }[])
    .filter(({ label }) => searchKey(label).includes(key))
    .slice(0, limit);
}

/** Who leads the work: oneself where one registers, anybody of the campaign where one orders. */
export function LeadField({
  candidates,
  own,
  value,
  error,
  onChange,
}: {
  candidates: Candidate[];
  own: boolean;
  value: string | undefined;
  error: string | undefined;
  onChange: (subjectId: string | undefined) => void;
}) {
  const text = useWords(proposalWords);
  const options = candidates.map((it) => ({ value: it.subjectId, label: candidateText(it) }));
  if (own)
    return candidates.length < 2 ? null : (
      <NativeSelect
        label={text.asWhom}
        data={options}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
    );
  return (
    <Select
      label={text.ownerWho}
      placeholder={text.ownerSearch}
      withAsterisk
      searchable
      clearable
      clearButtonProps={{ 'aria-label': text.ownerWho, tabIndex: -1 }}
      limit={60}
      nothingFoundMessage={text.nobody}
      data={options}
      filter={filter as never}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      error={error}
    />
  );
}

/** Who takes part besides. */
export function OthersField({
  candidates,
  value,
  onChange,
}: {
  candidates: Candidate[];
  value: string[];
  onChange: (subjectIds: string[]) => void;
}) {
  const text = useWords(proposalWords);
  return (
    <MultiSelect
      label={text.others}
      description={text.othersNote}
      searchable
      limit={60}
      nothingFoundMessage={text.nobody}
      data={candidates.map((it) => ({ value: it.subjectId, label: candidateText(it) }))}
      filter={filter as never}
      value={value}
      onChange={onChange}
    />
  );
}
