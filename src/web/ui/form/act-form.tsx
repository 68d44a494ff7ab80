import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/ui-words.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';

/** The form of an act, over the page. A conflict of versions loads the new version behind the form. */
export function ActForm({
  title,
  size = 'lg',
  ready,
  send,
  opened,
  close,
  children,
}: {
  title: string;
  size?: 'md' | 'lg' | 'xl';
  ready: boolean;
  send: () => Promise<unknown>;
  opened: boolean;
  close: () => void;
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
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ready) act.mutate();
  };
  const again = () => {
    act.reset();
    void queries.invalidateQueries();
  };
  const conflict = refusalOf(act.error)?.kind === 'versionConflict';
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
          {act.isError && <RefusalNote error={act.error} {...(conflict ? { onAgain: again } : {})} />}
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
