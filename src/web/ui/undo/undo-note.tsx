import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uiWords } from '#web/text/app/ui-words.ts';
import { undoWords } from '#web/text/app/undo-words.ts';
import { useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { endOffer, type Offer } from './undo-offer.ts';
import classes from './undo-note.module.css';

/** What was done, and the button that takes it back. No clock ends it: it goes with the next act, or is put away. */
export function UndoNote({ offer }: { offer: Offer }) {
  const text = useWords(undoWords);
  const { close } = useWords(uiWords);
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: offer.undo,
    meta: { undoes: true },
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <div className={classes.note}>
      {undo.isError ? (
        <RefusalNote error={undo.error} />
      ) : (
        <>
          <span className={classes.said}>{undo.isSuccess ? text.undone(offer.said) : `${offer.said}.`}</span>
          {!undo.isSuccess && (
            <Button
              size="compact-sm"
              variant="default"
              loading={undo.isPending}
              onClick={() => undo.mutate()}
            >
              {text.undo}
            </Button>
          )}
        </>
      )}
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={close} onClick={endOffer}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
