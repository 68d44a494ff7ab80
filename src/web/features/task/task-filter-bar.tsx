import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { api } from '#web/api/client.ts';
import { everyCampaign } from '#web/api/every-page.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task/task-words.ts';
import { termOptions } from '#web/text/term-options.ts';
import { blockTerms, horizonTerms, natureTerms, originTerms, stateTerm } from '#web/text/terms.ts';
import { FilterChoice } from '#web/ui/form/filter-choice.tsx';
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
  const states = Object.fromEntries(Object.keys(taskStateTones).map((state) => [state, stateTerm(state)]));
  return (
    <search className={classes.bar}>
      <SearchField value={filter.search ?? ''} onSearch={(search) => change({ search })} />
      <FilterChoice
        label={text.campaign}
        any={text.any}
        options={(data?.campaigns ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={filter.campaign}
        onChoose={(campaign) => change({ campaign })}
      />
      <FilterChoice
        label={text.state}
        any={text.any}
        options={termOptions(
          {
            open: { vi: taskWords.vi.open, en: taskWords.en.open },
            inForce: { vi: taskWords.vi.inForce, en: taskWords.en.inForce },
            ...states,
          },
          language,
        )}
        value={filter.state}
        onChoose={(state) => change({ state })}
      />
      <FilterChoice
        label={text.origin}
        any={text.any}
        options={termOptions(originTerms, language)}
        value={filter.origin}
        onChoose={(origin) => change({ origin })}
      />
      <FilterChoice
        label={text.nature}
        any={text.any}
        options={termOptions(natureTerms, language)}
        value={filter.nature}
        onChoose={(nature) => change({ nature })}
      />
      {filter.horizon !== undefined && (
        <FilterChoice
          label={text.horizon}
          any={text.any}
          options={termOptions(horizonTerms, language)}
          value={filter.horizon}
          onChoose={(horizon) => change({ horizon })}
        />
      )}
      {filter.block !== undefined && (
        <FilterChoice
          label={text.block}
          any={text.any}
          options={termOptions(blockTerms, language)}
          value={filter.block}
          onChoose={(block) => change({ block })}
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
    <FilterChoice
      label={text.unit}
      any={text.any}
      options={[{ value: unit, label: data?.unit.name ?? text.unit }]}
      value={unit}
      onChoose={onAny}
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
    <FilterChoice
      label={text.group}
      any={text.any}
      options={groups ?? [{ value: chosen, label: chosen }]}
      value={chosen}
      onChoose={onChange}
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
