import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';

/**
 * The form of an act, over the page. It rests on the version there was when it was opened, or begun: whatever the page
 * behind loads meanwhile, the server tells when somebody was faster. What was typed stays then, to be sent on top of what
 * is there now, or dropped.
 */
export function ActForm({
  title,
  size = 'lg',
  ready,
  seen = 0,
  send,
  onDrop,
  opened,
  close,
  children,
}: {
  title: string;
  size?: 'md' | 'lg' | 'xl';
  ready: boolean;
  /** The version the page shows of what the act changes; left out where the act names none. */
  seen?: number | undefined;
  /** Does the act on the version given. */
  send: (version: number) => Promise<unknown>;
  /** Forgets what was typed: it was sent, or gives way to what somebody else wrote. */
  onDrop?: (() => void) | undefined;
  opened: boolean;
  close: () => void;
  children: ReactNode;
}) {
  const text = useWords(uiWords);
  const queries = useQueryClient();
  const [tried, setTried] = useState(false);
  const typed = useRef(false);
  const rests = useRef(seen);
  if (!opened && !typed.current) rests.current = seen;
  const act = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      // Whatever the page shows may be another now; the next act names the new version.
      await queries.invalidateQueries();
      leave();
    },
    // The page behind shows what is there now, while it is compared.
    onError: (error) =>
      refusalOf(error)?.kind === 'versionConflict' ? queries.invalidateQueries() : undefined,
  });
  const leave = () => {
    typed.current = false;
    close();
    setTried(false);
    onDrop?.();
  };
  const refusal = refusalOf(act.error);
  const mutate = () => {
    // Both versions were shown: what is sent now rests on the later one.
    if (refusal?.kind === 'versionConflict') rests.current = refusal.params.current;
    if (ready) act.mutate(rests.current);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    mutate();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <form onSubmit={submit} onInput={() => (typed.current = true)} noValidate>
        <Stack>
          {children}
          {tried && !ready && <p style={{ margin: 0 }}>{text.required}</p>}
          {act.isError && (
            <RefusalNote
              error={act.error}
              busy={act.isPending}
              onKeep={mutate}
              onTake={() => {
                act.reset();
                leave();
              }}
            />
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
