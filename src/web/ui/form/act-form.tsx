import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { ConflictNote } from './conflict-note.tsx';

/**
 * The form of an act, over the page. When somebody was faster the page behind loads what is there now, and what was typed
 * stays in the form: to be sent again on top of it, or dropped.
 */
export function ActForm({
  title,
  size = 'lg',
  ready,
  send,
  opened,
  close,
  now,
  children,
}: {
  title: string;
  size?: 'md' | 'lg' | 'xl';
  ready: boolean;
  send: () => Promise<unknown>;
  opened: boolean;
  close: () => void;
  /** What is there now of what the act changes: shown when somebody was faster. */
  now?: ReactNode;
  children: ReactNode;
}) {
  const text = useWords(uiWords);
  const queries = useQueryClient();
  const [tried, setTried] = useState(false);
  const act = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      // Whatever the page shows may be another now; the next act names the new version.
      await queries.invalidateQueries();
      close();
      setTried(false);
    },
    // The next try must name the version there is now.
    onError: (error) =>
      refusalOf(error)?.kind === 'versionConflict' ? queries.invalidateQueries() : undefined,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ready) act.mutate();
  };
  const refusal = refusalOf(act.error);
  const take = () => {
    act.reset();
    close();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {children}
          {tried && !ready && <p style={{ margin: 0 }}>{text.required}</p>}
          {refusal?.kind === 'versionConflict' ? (
            <ConflictNote
              conflict={refusal}
              now={now}
              busy={act.isPending}
              onKeep={() => act.mutate()}
              onTake={take}
            />
          ) : (
            act.isError && <RefusalNote error={act.error} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {text.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
