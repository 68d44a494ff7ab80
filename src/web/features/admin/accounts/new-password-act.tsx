import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { accountWords } from '#web/text/admin/account-words.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import frame from '../admin-frame.module.css';
import { newPassword } from './new-password.ts';

/** Gives an account a new password, drawn here and shown once. */
export function NewPasswordAct({ accountId, userName }: { accountId: string; userName: string }) {
  const text = useWords(accountWords);
  const ui = useWords(uiWords);
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const give = useMutation({
    mutationFn: async () => {
      const password = newPassword();
      await client.account.change({ accountId, newPassword: password });
      return password;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const close = () => {
    setOpened(false);
    give.reset();
  };
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setOpened(true)}>
        {text.newPassword}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={`${text.newPassword}: ${userName}`}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        <p>{text.newPasswordNote}</p>
        {give.data === undefined ? (
          <Button loading={give.isPending} onClick={() => give.mutate()}>
            {text.newPassword}
          </Button>
        ) : (
          <ShownOnce secret={give.data} onDone={close} />
        )}
        {give.isError && <RefusalNote error={give.error} />}
      </Modal>
    </>
  );
}

/** Something that is shown once. */
export function ShownOnce({ secret, onDone }: { secret: string; onDone: () => void }) {
  const text = useWords(accountWords);
  return (
    <div role="status">
      <p>
        <b>{text.shownOnce}</b>
      </p>
      <p className={frame.once}>{secret}</p>
      <Button onClick={onDone}>{text.done}</Button>
    </div>
  );
}
