import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { client } from '#web/api/client.ts';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { fieldErrorOf } from '#web/ui/form/field-errors.ts';
import { type PaperDraft, PaperFields, readPaper } from '#web/ui/form/paper-fields.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { type DraftAct, DraftDownload } from '#web/ui/paper/draft-download.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { PaperSheet } from './paper-sheet.tsx';

/** A paper as it is sent: without a number, the system gives the next one. */
type SentPaper = Omit<PaperDraft, 'number'> & { number?: string };

const sent = ({ number, ...rest }: PaperDraft): SentPaper => (number === '' ? rest : { ...rest, number });

/**
 * A paper on a list: filled in, seen as it will be, issued. What is issued is what was seen, whatever came in meanwhile. A
 * refusal leads back to the field it is about.
 */
export function PaperSteps<Act extends DraftAct>({
  draft,
  onChange,
  problems: others,
  children,
  authorityId,
  act,
  note,
  send,
}: {
  draft: PaperDraft;
  onChange: (draft: PaperDraft) => void;
  /** What is wrong with the list, each in words. */
  problems: string[];
  /** What is chosen or filled in besides the paper; told whether to show what is wrong. */
  children: (tried: boolean) => ReactNode;
  /** Whose letterhead stands on it. */
  authorityId: string;
  /** The act the paper is for: what the draft is made of. */
  act: (paper: SentPaper) => Act;
  /** What issuing brings about. */
  note: string;
  send: (act: Act) => Promise<unknown>;
}) {
  const text = useWords(decisionWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [draftAct, setDraftAct] = useState<Act>();
  const checking = draftAct !== undefined;
  const [tries, setTries] = useState(0);
  const { paper, problems } = readPaper(draft, true);
  const backToField = (error: unknown) => {
    if (fieldErrorOf(error, language) === undefined) return;
    setDraftAct(undefined);
    setTries(tries + 1);
  };
  const check = useMutation({
    mutationFn: (asked: Act) => client.paper.draft(asked),
    onSuccess: (_drawn, asked) => setDraftAct(asked),
    onError: backToField,
  });
  const issue = useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries(),
    onError: backToField,
  });
  const error = issue.error ?? check.error;
  const refused = error === null ? undefined : fieldErrorOf(error, language);
  useEffect(() => {
    globalThis.scrollTo(0, 0);
  }, [checking]);
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [tries]);
  if (checking && check.data !== undefined)
    return (
      <Section title={text.preview}>
        <Group justify="flex-end" mb="xs" gap="xs" className="no-print">
          <DraftDownload act={draftAct} />
          <Button variant="default" size="compact-sm" onClick={() => globalThis.print()}>
            {text.print}
          </Button>
        </Group>
        <PaperSheet paper={check.data.content} format={check.data.format} />
        <Text size="sm" c="dimmed" mt="md" maw={640} className="no-print">
          {text.fromLetterhead}{' '}
          <PageLink to="/units/$authorityId/letterhead" params={{ authorityId }} underline="always">
            {text.letterhead}
          </PageLink>
        </Text>
        <Text size="sm" c="dimmed" my="md" maw={640} className="no-print">
          {note}
        </Text>
        {issue.isError && (
          <RefusalNote
            error={issue.error}
            onAgain={() => {
              issue.reset();
              setDraftAct(undefined);
              void queries.invalidateQueries();
            }}
          />
        )}
        <Group mt="sm" className="no-print">
          <Button autoFocus loading={issue.isPending} onClick={() => issue.mutate(draftAct)}>
            {text.send}
          </Button>
          <Button variant="default" onClick={() => setDraftAct(undefined)}>
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
            if (wrong === 0) check.mutate(act(sent(paper)));
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
          {tries > 0 && wrong > 0 && (
            <Alert color="red" variant="light" role="alert" mt="sm">
              {[text.problems(wrong), ...new Set(others)].join('. ')}
            </Alert>
          )}
          {error !== null && !known && (
            <div style={{ marginTop: 12 }}>
              <RefusalNote error={error} />
            </div>
          )}
          <Button type="submit" mt="md" loading={check.isPending}>
            {text.check}
          </Button>
        </form>
      </Section>
    </>
  );
}
