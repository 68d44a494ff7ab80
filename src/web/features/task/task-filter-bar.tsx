import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import type { Wording } from '#regulation/wording.ts';
import { api } from '#web/api/client.ts';
import { everyCampaign } from '#web/api/every-page.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task/task-words.ts';
import { asHeading, blockTerms, horizonTerms, natureTerms, originTerms, stateTerm } from '#web/text/terms.ts';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import classes from './task-filter-bar.module.css';
import { readTaskFilter, type TaskFilter } from './task-filter.ts';
import { taskStateTones } from './task-state-tones.ts';

/** What narrows the list. Each change goes into the address, so Back undoes it. */
export function TaskFilterBar({ filter }: { filter: TaskFilter }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(everyCampaign());
  const change = (part: { [name in keyof TaskFilter]?: string }) =>
    void navigate({ to: '/tasks', search: readTaskFilter({ ...filter, ...part }) });
  const options = (terms: { readonly [name: string]: Wording }) => [
    { value: '', label: text.any },
    ...Object.entries(terms).map(([value, term]) => ({ value, label: asHeading(term[language]) })),
  ];
  const states = Object.fromEntries(Object.keys(taskStateTones).map((state) => [state, stateTerm(state)]));
  return (
    <search className={classes.bar}>
      <SearchField value={filter.search ?? ''} onSearch={(search) => change({ search })} />
      <NativeSelect
        label={text.campaign}
        size="sm"
        data={[
          { value: '', label: text.any },
          ...(data?.campaigns ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={filter.campaign ?? ''}
        onChange={(event) => change({ campaign: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.state}
        data={options({
          open: { vi: taskWords.vi.open, en: taskWords.en.open },
          inForce: { vi: taskWords.vi.inForce, en: taskWords.en.inForce },
          ...states,
        })}
        value={filter.state ?? ''}
        onChange={(event) => change({ state: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.origin}
        data={options(originTerms)}
        value={filter.origin ?? ''}
        onChange={(event) => change({ origin: event.currentTarget.value })}
      />
      <NativeSelect
        label={text.nature}
        data={options(natureTerms)}
        value={filter.nature ?? ''}
        onChange={(event) => change({ nature: event.currentTarget.value })}
      />
      {filter.horizon !== undefined && (
        <NativeSelect
          label={text.horizon}
          data={options(horizonTerms)}
          value={filter.horizon}
          onChange={(event) => change({ horizon: event.currentTarget.value })}
        />
      )}
      {filter.block !== undefined && (
        <NativeSelect
          label={text.block}
          data={options(blockTerms)}
          value={filter.block}
          onChange={(event) => change({ block: event.currentTarget.value })}
        />
      )}
      {filter.unit !== undefined && <UnitField unit={filter.unit} onAny={() => change({ unit: '' })} />}
      {filter.group !== undefined && <GroupField filter={filter} onChange={(group) => change({ group })} />}
      {Object.keys(filter).length > 0 && (
        <PageLinkButton to="/tasks" variant="subtle" className={classes.clear}>
          {text.clear}
        </PageLinkButton>
      )}
    </search>
  );
}

/** A unit comes from a figure somewhere else; here it can only be let go. */
function UnitField({ unit, onAny }: { unit: string; onAny: () => void }) {
  const text = useWords(taskWords);
  const { data } = useQuery(api.organisation.getUnit.queryOptions({ input: { id: unit } }));
  return (
    <NativeSelect
      label={text.unit}
      data={[
        { value: '', label: text.any },
        { value: unit, label: data?.unit.name ?? text.unit },
      ]}
      value={unit}
      onChange={onAny}
    />
  );
}

/** Groups belong to the regulation of a campaign; without a campaign only the name of the one chosen is known. */
function GroupField({ filter, onChange }: { filter: TaskFilter; onChange: (group: string) => void }) {
  const text = useWords(taskWords);
  const { language } = useLanguage();
  const { data } = useQuery(everyCampaign());
  const campaign = data?.campaigns.find(({ id }) => id === filter.campaign);
  const pack = useQuery({
    ...api.regulation.get.queryOptions({
      input: { id: campaign?.packId ?? '', version: campaign?.packVersion ?? '' },
    }),
    enabled: campaign !== undefined,
  });
  const groups = pack.data?.pack.groups.map(({ id, title }) => ({ value: id, label: title[language] }));
  const chosen = filter.group ?? '';
  return (
    <NativeSelect
      label={text.group}
      data={[{ value: '', label: text.any }, ...(groups ?? [{ value: chosen, label: chosen }])]}
      value={chosen}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Searches a moment after the last key, or at once on Enter. What is typed is never touched. */
function SearchField({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const text = useWords(taskWords);
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  const [seen, setSeen] = useState(value);
  // The address changed, and not to what was asked for here (Back, a cleared filter): follow it.
  if (value !== seen) {
    setSeen(value);
    if (value !== asked) {
      setAsked(value);
      setTyped(value);
    }
  }
  useEffect(() => {
    if (typed.trim() === asked) return undefined;
    const timer = setTimeout(() => search(typed), 400);
    return () => clearTimeout(timer);
  });
  function search(wanted: string) {
    setAsked(wanted.trim());
    onSearch(wanted.trim());
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(typed);
  };
  return (
    <form onSubmit={submit} className={classes.search}>
      <TextInput
        label={text.search}
        placeholder={text.searchHint}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}
