import { Alert, Button, Radio, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { successionKinds } from '#domain/organisation/succession-shape.ts';
import { api, client } from '#web/api/client.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { fieldErrorOf } from '#web/ui/form/field-errors.ts';
import { PaperFields, type PaperProblems, readPaper } from '#web/ui/form/paper-fields.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { AdminFrame } from '../admin-frame.tsx';
import frame from '../admin-frame.module.css';
import { useFoundUnits } from '../find-choices.ts';
import { type Choice, SearchChoice } from '../search-choice.tsx';
import { type ActDraft, actOf, shapes } from './act-draft.ts';
import { ActPreview } from './act-preview.tsx';
import { TasksToTransfer } from './tasks-to-transfer.tsx';

/** Merging, splitting, renaming, dissolving, moving units: filled in, looked at beforehand, recorded by its paper. */
export function SuccessionPage() {
  const text = useWords(unitWords);
  const { language } = useLanguage();
  const search = useSearch({ from: '/inside/admin/succession' });
  const queries = useQueryClient();
  const begun = useQuery({
    ...api.organisation.getUnit.queryOptions({ input: { id: search.unit ?? '' } }),
    enabled: search.unit !== undefined,
  });
  const [draft, setDraft] = useState<ActDraft>({
    kind: search.kind ?? 'merge',
    on: null,
    predecessors: [],
    successors: ['', ''],
    rest: 0,
    parent: null,
  });
  const [paper, setPaper] = useState({ number: '', signedOn: '', signedBy: '', title: '' });
  const [problems, setProblems] = useState<PaperProblems>({});
  const first = begun.data?.unit;
  const predecessors =
    first === undefined || draft.predecessors.some(({ value }) => value === first.id)
      ? draft.predecessors
      : [{ value: first.id, label: first.name }, ...draft.predecessors];
  const change = (part: Partial<ActDraft>) => {
    setDraft({ ...draft, predecessors, ...part });
    preview.reset();
  };
  const act = actOf({ ...draft, predecessors });
  const asked = () => {
    const read = readPaper(paper);
    setProblems(read.problems);
    return act === undefined || Object.keys(read.problems).length > 0
      ? undefined
      : { ...act, paper: read.paper };
  };
  const preview = useMutation({
    mutationFn: async () => {
      const input = asked();
      return input === undefined ? undefined : client.organisation.previewSuccession(input);
    },
  });
  const record = useMutation({
    mutationFn: async () => {
      const input = asked();
      return input === undefined ? undefined : client.organisation.recordSuccession(input);
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const { before, after, more } = shapes[draft.kind];
  const names = draft.successors.slice(0, more ? undefined : after);
  if (record.data !== undefined)
    return (
      <AdminFrame at="units">
        <Alert color="accent" variant="light" role="status" mb="md">
          {text.recorded}
        </Alert>
        <TasksToTransfer successionId={record.data.id} />
      </AdminFrame>
    );
  return (
    <AdminFrame at="units">
      <Section title={text.rearrange}>
        <div className={frame.filters}>
          <choiceKind.Edit
            label={text.actKind}
            required
            value={draft.kind}
            options={successionKinds.map((value) => ({ value, label: text.kinds[value] }))}
            onChange={(value) => change({ kind: successionKinds.find((it) => it === value) ?? 'merge' })}
          />
          <dateKind.Edit
            label={text.effectiveOn}
            required
            value={draft.on}
            onChange={(on) => change({ on })}
          />
        </div>
        <Predecessors
          chosen={predecessors}
          full={predecessors.length >= before[1]}
          onChange={(chosen) => change({ predecessors: chosen })}
        />
        {after > 0 && (
          <fieldset style={{ border: 0, padding: 0, margin: '12px 0 0' }}>
            <legend>
              <b>{text.successors}</b>
            </legend>
            {names.map((name, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a place of the list, not a thing in it
              <div key={at} className={frame.acts} style={{ alignItems: 'end', marginBottom: 6 }}>
                <TextInput
                  style={{ flex: '1 1 16rem' }}
                  label={text.successor(at + 1)}
                  withAsterisk
                  aria-required
                  autoComplete="off"
                  value={name}
                  onChange={(event) =>
                    change({
                      successors: draft.successors.map((old, place) =>
                        place === at ? event.currentTarget.value : old,
                      ),
                    })
                  }
                />
                {more && (
                  <Radio
                    name="rest"
                    label={text.rest}
                    checked={draft.rest === at}
                    onChange={() => change({ rest: at })}
                  />
                )}
              </div>
            ))}
            {more && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => change({ successors: [...draft.successors, ''] })}
              >
                {text.addSuccessor}
              </Button>
            )}
          </fieldset>
        )}
        {draft.kind !== 'dissolve' && (
          <SearchChoice
            label={text.newParent}
            required={draft.kind === 'rearrange'}
            value={draft.parent}
            onChange={(parent) => change({ parent })}
            useFound={useFoundUnits}
          />
        )}
      </Section>
      <Section title={text.paper}>
        <PaperFields
          draft={paper}
          onChange={(changed) => {
            setPaper(changed);
            preview.reset();
          }}
          problems={problems}
          refused={fieldErrorOf(record.error ?? preview.error, language)}
        />
      </Section>
      <div className={frame.acts}>
        <Button
          variant={preview.data === undefined ? 'filled' : 'default'}
          disabled={act === undefined}
          loading={preview.isPending}
          onClick={() => preview.mutate()}
        >
          {text.preview}
        </Button>
        {preview.data !== undefined && (
          <Button loading={record.isPending} onClick={() => record.mutate()}>
            {text.record}
          </Button>
        )}
      </div>
      {preview.isError && <RefusalNote error={preview.error} />}
      {record.isError && <RefusalNote error={record.error} />}
      {preview.data !== undefined && <ActPreview shown={preview.data} />}
    </AdminFrame>
  );
}

function Predecessors({
  chosen,
  full,
  onChange,
}: {
  chosen: Choice[];
  full: boolean;
  onChange: (chosen: Choice[]) => void;
}) {
  const text = useWords(unitWords);
  return (
    <div>
      <b>{text.predecessors}</b>
      <ul>
        {chosen.map((unit) => (
          <li key={unit.value}>
            {unit.label}{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={text.remove(unit.label)}
              onClick={() => onChange(chosen.filter(({ value }) => value !== unit.value))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      {!full && (
        <SearchChoice
          label={text.addUnit}
          value={null}
          useFound={useFoundUnits}
          onChange={(unit) => {
            if (unit !== null && !chosen.some(({ value }) => value === unit.value))
              onChange([...chosen, unit]);
          }}
        />
      )}
    </div>
  );
}
