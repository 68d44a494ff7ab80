import { Alert, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { wordingOf } from '#regulation/fault-wording.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { paperWords } from '#web/text/paper-words.ts';
import { dateText, readDate } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { TemplatesPart } from './templates-part.tsx';

type Answer = Answers['paper']['letterhead'];

/** What a body says of itself on its papers. */
export function LetterheadPage() {
  const { authorityId } = useParams({ from: '/inside/units/$authorityId/letterhead' });
  const text = useWords(paperWords);
  const { language } = useLanguage();
  const letterhead = useQuery(api.paper.letterhead.queryOptions({ input: { authorityId } }));
  if (letterhead.isError)
    return <RefusalNote error={letterhead.error} onAgain={() => void letterhead.refetch()} />;
  if (letterhead.isPending) return <Loading lines={10} />;
  return (
    <>
      <Form key={authorityId} authorityId={authorityId} answer={letterhead.data} />
      {letterhead.data.faultyFormats.length > 0 && (
        <Alert color="red" variant="light" role="alert" title={text.faultyFormats} mt="md">
          {letterhead.data.faultyFormats.map((fault) => {
            const { problem, remedy } = wordingOf(fault);
            return (
              <div key={`${fault.file}:${fault.line}:${fault.column} ${problem.en}`}>
                {text.lineOf(fault.file, fault.line)}: {problem[language]} {remedy[language]}
              </div>
            );
          })}
        </Alert>
      )}
      <TemplatesPart authorityId={authorityId} mayChange={letterhead.data.mayChange} />
    </>
  );
}

const single = ['superior', 'issuer', 'place', 'symbol', 'advisor', 'onBehalf', 'position'] as const;

function Form({ authorityId, answer }: { authorityId: string; answer: Answer }) {
  const text = useWords(paperWords);
  const undo = useWords(undoWords);
  const queries = useQueryClient();
  const { name, letterhead, version, mayChange } = answer;
  const kept = {
    ...letterhead,
    bases: letterhead.bases.join('\n'),
    recipients: letterhead.recipients.join('\n'),
    termFrom: letterhead.termFrom === null ? '' : dateText(letterhead.termFrom),
  };
  // What was not typed into follows what is kept; the rest is on the version there was when it was begun.
  const [typed, setTyped] = useState<{ version: number; fields: Partial<typeof kept> }>();
  const draft = { ...kept, ...typed?.fields };
  const termFrom = readDate(draft.termFrom);
  const save = useMutation({
    mutationFn: async (seen: number) => {
      const set = await client.paper.setLetterhead({
        authorityId,
        version: seen,
        letterhead: {
          ...draft,
          bases: lines(draft.bases),
          recipients: lines(draft.recipients),
          termFrom: termFrom ?? null,
        },
      });
      offerUndo({
        said: undo.letterhead,
        undo: () => client.paper.setLetterhead({ authorityId, version: set.version, letterhead }),
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.paper.key() });
      setTyped(undefined);
    },
    onError: () => queries.invalidateQueries({ queryKey: api.paper.key() }),
  });
  const field = (key: Exclude<keyof typeof draft, 'version'>) => ({
    label: key === 'issuer' ? text.issuerLine : text[key],
    value: draft[key],
    readOnly: !mayChange,
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({
        version: typed?.version ?? version,
        fields: { ...typed?.fields, [key]: event.currentTarget.value },
      }),
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
          <TextInput {...field('termFrom')} placeholder={text.dayPattern} error={termFrom === undefined} />
          {mayChange && (
            <Button
              w="fit-content"
              loading={save.isPending}
              disabled={termFrom === undefined}
              onClick={() => save.mutate(typed?.version ?? version)}
            >
              {text.save}
            </Button>
          )}
          {save.isError && (
            <RefusalNote
              error={save.error}
              onKeep={() => save.mutate(version)}
              onTake={() => {
                save.reset();
                setTyped(undefined);
              }}
            />
          )}
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
