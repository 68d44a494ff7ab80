import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answers, api, client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { paperWords } from '#web/text/paper-words.ts';
import { dateText, readDate } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';

type Answer = Answers['paper']['letterhead'];

/** What a body says of itself on its papers. */
export function LetterheadPage() {
  const { authorityId } = useParams({ from: '/inside/units/$authorityId/letterhead' });
  const letterhead = useQuery(api.paper.letterhead.queryOptions({ input: { authorityId } }));
  if (letterhead.isError)
    return <RefusalNote error={letterhead.error} onAgain={() => void letterhead.refetch()} />;
  if (letterhead.isPending) return <Loading lines={10} />;
  return <Form key={letterhead.data.version} authorityId={authorityId} answer={letterhead.data} />;
}

const single = ['superior', 'issuer', 'place', 'symbol', 'advisor', 'onBehalf', 'position'] as const;

function Form({ authorityId, answer }: { authorityId: string; answer: Answer }) {
  const text = useWords(paperWords);
  const queries = useQueryClient();
  const { name, letterhead, version, mayChange } = answer;
  const [draft, setDraft] = useState(() => ({
    ...letterhead,
    bases: letterhead.bases.join('\n'),
    recipients: letterhead.recipients.join('\n'),
    termFrom: letterhead.termFrom === null ? '' : dateText(letterhead.termFrom),
  }));
  const termFrom = readDate(draft.termFrom);
  const save = useMutation({
    mutationFn: () =>
      client.paper.setLetterhead({
        authorityId,
        version,
        letterhead: {
          ...draft,
          bases: lines(draft.bases),
          recipients: lines(draft.recipients),
          termFrom: termFrom ?? null,
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.paper.key() }),
  });
  const field = (key: Exclude<keyof typeof draft, 'version'>) => ({
    label: key === 'issuer' ? text.issuerLine : text[key],
    value: draft[key],
    readOnly: !mayChange,
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [key]: event.currentTarget.value }),
  });
  return (
    <>
      <PageHead title={text.letterhead} above={name} />
      <Section title={name} note={version === 0 ? text.byName : undefined}>
        <Text size="sm" c="dimmed" mb="sm">
          {text.letterheadNote}
        </Text>
        <Stack gap="sm" maw={640}>
          {single.map((key) => (
            <TextInput key={key} {...field(key)} />
          ))}
          <Textarea autosize minRows={2} {...field('bases')} />
          <Textarea autosize minRows={2} {...field('recipients')} />
          <TextInput {...field('termFrom')} placeholder="dd/MM/yyyy" error={termFrom === undefined} />
          {mayChange && (
            <Button
              w="fit-content"
              loading={save.isPending}
              disabled={termFrom === undefined}
              onClick={() => save.mutate()}
            >
              {text.save}
            </Button>
          )}
          {save.isError && <RefusalNote error={save.error} />}
          {save.isSuccess && <Text role="status">{text.saved}</Text>}
        </Stack>
      </Section>
    </>
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '');
}
