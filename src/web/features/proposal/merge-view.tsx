import { Alert, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Pack } from '#regulation/pack.ts';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { changeWords } from '#web/text/app/change-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { MergeChoices, type Side } from '#web/ui/change/merge-choices.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { draftText } from './draft-text.ts';
import { differingFields, type DraftField, likelySide, mergeDrafts } from './merge-drafts.ts';
import type { ProposalDraft } from './proposal-draft.ts';

/** A proposal that somebody else worded anew while one wrote: both, field by field, and the way on with what is chosen. */
export function MergeView({
  versions,
  refused,
  pack,
  onTake,
  onWrite,
  onSend,
}: {
  versions: { base: ProposalDraft; mine: ProposalDraft; theirs: ProposalDraft };
  /** The refusal that told of it, where one did. */
  refused: unknown;
  pack: Pack;
  onTake: () => void;
  onWrite: (merged: ProposalDraft) => void;
  onSend: (merged: ProposalDraft) => Promise<unknown>;
}) {
  const text = useWords(proposalWords);
  const change = useWords(changeWords);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<{ [field in DraftField]?: Side }>({});
  const sideOf = (field: DraftField) => chosen[field] ?? likelySide(versions, field);
  const names: { readonly [field in DraftField]: string } = {
    ...text,
    title: text.title.register,
    reason: text.reason.register,
  };
  const fields = differingFields(
    versions,
    (field) => names[field],
    (field, draft) => draftText(field, draft, { pack, language }),
  );
  const merged = () => mergeDrafts(versions, sideOf);
  const sending = useMutation({ mutationFn: () => onSend(merged()) });
  return (
    <Section title={text.twoVersions}>
      {refused === undefined ? (
        <Alert color="yellow" role="alert" variant="light" mb="sm">
          {text.staleDraft}
        </Alert>
      ) : (
        <div style={{ marginBottom: 12 }}>
          <RefusalNote error={refused} />
        </div>
      )}
      <MergeChoices
        fields={fields}
        sideOf={sideOf}
        onChoose={(field, side) => setChosen({ ...chosen, [field]: side })}
      />
      {sending.isError && <RefusalNote error={sending.error} />}
      <Group gap="xs" mt="md">
        <Button loading={sending.isPending} onClick={() => sending.mutate()}>
          {change.sendChosen}
        </Button>
        <Button variant="default" onClick={() => onWrite(merged())}>
          {change.goOnWriting}
        </Button>
        <Button variant="subtle" color="gray" onClick={onTake}>
          {change.takeTheirs}
        </Button>
      </Group>
    </Section>
  );
}
