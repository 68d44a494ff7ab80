import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { Group } from '#regulation/groups.ts';
import type { Pack } from '#regulation/pack.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { fieldErrorOf } from '#web/ui/form/field-errors.ts';
import { instantText } from '#web/ui/format-date.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { type Candidate, candidateText } from './candidate.ts';
import { ProposalCheck } from './proposal-check.tsx';
import { type Proposal, type ProposalDraft, readProposal, type Way } from './proposal-draft.ts';
import classes from './proposal-form.module.css';
import { ProposalForm } from './proposal-form.tsx';

interface Act {
  label: string;
  send: (proposal: Proposal) => Promise<unknown>;
}

const inSight = ['ownerIds', 'title', 'reason'];

/** A proposal written, read once more, sent. What the server refuses is shown at the field it is about. */
export function WriteAndCheck({
  way,
  intro,
  draft,
  keptAt,
  pack,
  group,
  candidates,
  owners,
  campaignTitle,
  above,
  onChange,
  onDrop,
  acts,
}: {
  way: Way;
  intro: string;
  draft: ProposalDraft;
  keptAt: string | undefined;
  pack: Pack;
  group: Group | undefined;
  candidates: Candidate[];
  /** Whose it is where that cannot be chosen. */
  owners?: string[];
  campaignTitle: string;
  above?: ReactNode;
  onChange: (draft: ProposalDraft) => void;
  onDrop: () => void;
  /** The ways to send it, the likeliest first. */
  acts: Act[];
}) {
  const text = useWords(proposalWords);
  const ui = useWords(uiWords);
  const undo = useWords(undoWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [checking, setChecking] = useState(false);
  const [tries, setTries] = useState(0);
  const { proposal, problems } = readProposal(draft, way, language, text.doneName);
  const sending = useMutation({
    mutationFn: (act: Act) => act.send(proposal),
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => {
      if (fieldErrorOf(error, language) === undefined) return;
      setChecking(false);
      setTries(tries + 1);
    },
  });
  const refused = sending.isError ? fieldErrorOf(sending.error, language) : undefined;
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [tries]);

  const wrong = tries > 0 ? problems : {};
  const errorAt = (path: string) => {
    const problem = wrong[path];
    return problem === undefined ? (refused?.path === path ? refused.message : undefined) : ui[problem];
  };
  const places = [...Object.keys(wrong), ...(refused === undefined ? [] : [refused.path])];
  if (checking)
    return (
      <>
        {sending.isError && <RefusalNote error={sending.error} />}
        <ProposalCheck
          way={way}
          proposal={proposal}
          owners={
            owners ??
            proposal.ownerIds.flatMap((id) =>
              candidates.filter(({ subjectId }) => subjectId === id).map(candidateText),
            )
          }
          campaignTitle={campaignTitle}
          pack={pack}
        >
          {acts.map((act, position) => (
            <Button
              key={act.label}
              variant={position === 0 ? 'filled' : 'default'}
              loading={sending.isPending && sending.variables === act}
              disabled={sending.isPending}
              onClick={() => sending.mutate(act)}
            >
              {act.label}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => setChecking(false)}>
            {text.change}
          </Button>
        </ProposalCheck>
      </>
    );
  return (
    <>
      {places.length > 0 && (
        <Alert color="red" variant="light" role="alert" mb="sm">
          {text.problems(places.length)}
        </Alert>
      )}
      <ProposalForm
        way={way}
        intro={intro}
        draft={draft}
        pack={pack}
        group={group}
        candidates={candidates}
        errorAt={errorAt}
        openMore={places.some((path) => !inSight.includes(path))}
        above={above}
        onChange={(next) => {
          if (sending.isError) sending.reset();
          onChange(next);
        }}
        onCheck={() => {
          if (Object.keys(problems).length === 0) setChecking(true);
          else setTries(tries + 1);
        }}
        beside={
          keptAt !== undefined && (
            <>
              <span className={classes.kept} role="note">
                {text.kept(instantText(keptAt))}
              </span>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                onClick={() => {
                  setTries(0);
                  onDrop();
                  offerUndo({ said: undo.draftDropped, undo: async () => onChange(draft) });
                }}
              >
                {text.dropDraft}
              </Button>
            </>
          )
        }
      />
    </>
  );
}
