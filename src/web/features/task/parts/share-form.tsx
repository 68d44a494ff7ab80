import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { useDraft } from '#web/ui/form/drafts.ts';
import { dateText } from '#web/ui/format-date.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { AllocationNote } from './allocation-note.tsx';
import { GivenFields } from './given-fields.tsx';
import { type GivenDraft, readGiven, togetherWith } from './share-draft.ts';
import classes from './parts.module.css';
import type { Shared } from './work-to-divide.ts';

/** New parts, each for somebody, with what all of them together make of the whole while they are written. */
export function ShareForm({ shared }: { shared: Shared }) {
  const text = useWords(partWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { taskId, part } = shared;
  const empty = (key: number): GivenDraft => ({
    key,
    assignee: '',
    title: '',
    expectedProduct: '',
    dueOn: dateText(shared.dueOn),
    share: '',
    parts: {},
  });
  const draft = useDraft<GivenDraft[]>(`share.${part?.id ?? taskId}`, () => [empty(1)]);
  const [tried, setTried] = useState(false);
  const { options, lookIn } = useAssignees(shared);
  const read = draft.value.map((it) => readGiven(it, language));
  const toMend = read.reduce((sum, { problems }) => sum + Object.keys(problems).length, 0);
  const change = (key: number, to: Partial<GivenDraft>) =>
    draft.change(draft.value.map((it) => (it.key === key ? { ...it, ...to } : it)));
  const give = useMutation({
    mutationFn: () =>
      client.cascade.give({
        taskId,
        ...(part === undefined ? {} : { parentId: part.id }),
        subTasks: read.map(({ terms }) => terms),
      }),
    onSuccess: async () => {
      draft.drop();
      await queries.invalidateQueries();
      await (part === undefined
        ? navigate({ to: '/tasks/$taskId', params: { taskId } })
        : navigate({ to: '/sub-tasks/$subTaskId', params: { subTaskId: part.id } }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (toMend === 0) give.mutate();
  };
  const next = Math.max(...draft.value.map(({ key }) => key), 0) + 1;
  return (
    <form onSubmit={submit} noValidate>
      <Section title={text.togetherNow}>
        <AllocationNote
          name={text.shares}
          unit="%"
          allocation={togetherWith(
            shared.shares,
            read.map(({ terms }) => terms.share || null),
          )}
        />
        {shared.indicators.map(({ indicatorId, name, unitOfMeasure, allocation }) => (
          <AllocationNote
            key={indicatorId}
            name={name}
            unit={unitOfMeasure}
            allocation={togetherWith(
              allocation,
              read.map(({ terms }) => terms.parts.find((it) => it.indicatorId === indicatorId)?.part),
            )}
          />
        ))}
      </Section>
      {lookIn}
      {draft.value.map((given, position) => (
        <GivenFields
          key={given.key}
          number={position + 1}
          given={given}
          options={options}
          indicators={shared.indicators}
          problems={tried ? (read[position]?.problems ?? {}) : {}}
          onChange={(to) => change(given.key, to)}
          {...(draft.value.length > 1
            ? { onRemove: () => draft.change(draft.value.filter(({ key }) => key !== given.key)) }
            : {})}
        />
      ))}
      {give.isError && <RefusalNote error={give.error} />}
      {tried && toMend > 0 && (
        <Text role="alert" mb="xs" c="var(--mantine-color-error)">
          {text.toMend(toMend)}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => draft.change([...draft.value, empty(next)])}
        >
          {text.add}
        </Button>
        <Button type="submit" loading={give.isPending}>
          {text.send}
        </Button>
        <Text size="xs" c="dimmed">
          {text.kept}
        </Text>
      </Group>
    </form>
  );
}

/** To whom parts can be given: people of the unit looked into, and units; who was chosen before stays among them. */
function useAssignees({ taskId, part }: Shared) {
  const text = useWords(partWords);
  const [unitId, setUnitId] = useState<string | null>(null);
  const parentId = part === undefined ? {} : { parentId: part.id };
  const own = useQuery(api.cascade.listAssignees.queryOptions({ input: { taskId, ...parentId } }));
  const looked = useQuery({
    ...api.cascade.listAssignees.queryOptions({ input: { taskId, ...parentId, unitId: unitId ?? '' } }),
    enabled: unitId !== null,
  });
  const found = [own.data, looked.data].filter((it) => it !== undefined);
  const people = found.flatMap((it) => it.people);
  const units = found.flatMap((it) => it.units);
  const options = [
    ...people.map((it) => ({
      value: `person:${it.officialId}:${it.postId}`,
      label: `${it.fullName}, ${it.postTitle}`,
    })),
    ...units.map((it) => ({ value: `unit:${it.unitId}`, label: text.wholeUnit(it.unitName) })),
  ];
  const lookIn = (own.data?.units.length ?? 0) > 0 && (
    <div className={classes.fields} style={{ marginBottom: 12, maxWidth: 340 }}>
      <choiceKind.Edit
        label={text.lookIn}
        none={text.ownUnit}
        options={units.map((it) => ({ value: it.unitId, label: it.unitName }))}
        value={unitId}
        onChange={(value) => setUnitId(value ?? null)}
      />
    </div>
  );
  return { options: [...new Map(options.map((it) => [it.value, it])).values()], lookIn };
}
