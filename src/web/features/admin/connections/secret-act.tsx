import { Button, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { ShownOnce } from '../accounts/new-password-act.tsx';

/** An act that makes a secret, shown once after it is done, with what else whoever needs it must know. */
export function SecretAct({
  label,
  title = label,
  ready,
  main = false,
  make,
  children,
}: {
  label: string;
  title?: string;
  ready: boolean;
  main?: boolean;
  make: () => Promise<{ secret: string; besides?: ReactNode }>;
  children: ReactNode;
}) {
  const ui = useWords(uiWords);
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const act = useMutation({ mutationFn: make, onSuccess: () => queries.invalidateQueries() });
  const close = () => {
    setOpened(false);
    act.reset();
  };
  return (
    <>
      <Button variant={main ? 'filled' : 'default'} size="compact-md" onClick={() => setOpened(true)}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        // A click beside it would lose what is shown once.
        closeOnClickOutside={act.data === undefined}
        size="lg"
        title={title}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        {act.data === undefined ? (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (ready) act.mutate();
            }}
          >
            <Stack>
              {children}
              {act.isError && <RefusalNote error={act.error} />}
              <Button type="submit" disabled={!ready} loading={act.isPending}>
                {ui.send}
              </Button>
            </Stack>
          </form>
        ) : (
          <>
            {act.data.besides}
            <ShownOnce secret={act.data.secret} onDone={close} />
          </>
        )}
      </Modal>
    </>
  );
}
