import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { fieldErrorOf } from '#web/ui/form/field-errors.ts';
import { type PaperDraft, PaperFields, readPaper } from '#web/ui/form/paper-fields.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';

/** A paper as it is sent: without a number, the system gives the next one. */
type SentPaper = Omit<PaperDraft, 'number'> & { number?: string };

/** A paper on a list: filled in, seen as it will be, issued. A refusal leads back to the field it is about. */
export function PaperSteps({
  draft,
  onChange,
  problems: others,
  children,
  more,
  preview,
  note,
  send,
}: {
  draft: PaperDraft;
  onChange: (draft: PaperDraft) => void;
  /** What is wrong with the list, each in words. */
  problems: string[];
  /** What is chosen or filled in besides the paper; told whether to show what is wrong. */
  children: (tried: boolean) => ReactNode;
  /** What the paper says besides number, day, signer and subject. */
  more?: ReactNode;
  preview: (paper: PaperDraft) => ReactNode;
  /** What issuing brings about. */
  note: string;
  send: (paper: SentPaper) => Promise<unknown>;
}) {
  const text = useWords(decisionWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [checking, setChecking] = useState(false);
  const [tries, setTries] = useState(0);
  const { paper, problems } = readPaper(draft, true);
  const issue = useMutation({
    mutationFn: () => {
      const { number, ...rest } = paper;
      return send(number === '' ? rest : { ...rest, number });
    },
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => {
      if (fieldErrorOf(error, language) === undefined) return;
      setChecking(false);
      setTries(tries + 1);
    },
  });
  const refused = issue.isError ? fieldErrorOf(issue.error, language) : undefined;
  useEffect(() => {
    globalThis.scrollTo(0, 0);
  }, [checking]);
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [tries]);
  if (checking)
    return (
      <Section title={text.preview}>
        {preview(paper.number === '' ? { ...paper, number: text.numberLater } : paper)}
        <Text size="sm" c="dimmed" my="md" maw={640} className="no-print">
          {note}
        </Text>
        {issue.isError && (
          <RefusalNote
            error={issue.error}
            onAgain={() => {
              issue.reset();
              setChecking(false);
              void queries.invalidateQueries();
            }}
          />
        )}
        <Group mt="sm" className="no-print">
          <Button autoFocus loading={issue.isPending} onClick={() => issue.mutate()}>
            {text.send}
          </Button>
          <Button variant="default" onClick={() => setChecking(false)}>
            {text.change}
          </Button>
        </Group>
      </Section>
    );
  const wrong = Object.keys(problems).length + others.length;
  const known = refused !== undefined && refused.path in draft;
  return (
    <>
      {children(tries > 0)}
      <Section title={text.paper} note={text.paperNote}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            issue.reset();
            if (wrong === 0) setChecking(true);
            else setTries(tries + 1);
          }}
        >
          <PaperFields
            draft={draft}
            onChange={onChange}
            problems={tries > 0 ? problems : {}}
            refused={refused}
            numbered
          />
          {more}
          {tries > 0 && wrong > 0 && (
            <Alert color="red" variant="light" role="alert" mt="sm">
              {[text.problems(wrong), ...new Set(others)].join('. ')}
            </Alert>
          )}
          {issue.isError && !known && (
            <div style={{ marginTop: 12 }}>
              <RefusalNote error={issue.error} />
            </div>
          )}
          <Button type="submit" mt="md">
            {text.check}
          </Button>
        </form>
      </Section>
    </>
  );
}
