import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/ui-words.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';

/**
 * One act as a button and the form behind it. What was typed stays when the server refuses; a conflict of versions
 * loads the new version behind the form.
 *
 * @param send does the act; called only when `ready`
 */
export function ActDialog({
  label,
  title = label,
  main = false,
  size = 'lg',
  ready,
  send,
  children,
}: {
  label: string;
  title?: string;
  /** The act that is most likely meant. */
  main?: boolean;
  size?: 'md' | 'lg' | 'xl';
  ready: boolean;
  send: () => Promise<unknown>;
  children: ReactNode;
}) {
  const text = useWords(uiWords);
  const queries = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
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
    <>
      <Button variant={main ? 'filled' : 'default'} size="compact-md" onClick={open}>
        {label}
      </Button>
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
    </>
  );
}
