import { Button, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { accountWords } from '#web/text/admin/account-words.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { useFoundOfficials } from '../find-choices.ts';
import { type Choice, SearchChoice } from '../search-choice.tsx';
import { newPassword } from './new-password.ts';
import { ShownOnce } from './new-password-act.tsx';

/** Opens an account; its first password is drawn here and shown once. */
export function NewAccountAct() {
  const text = useWords(accountWords);
  const shared = useWords(adminWords);
  const ui = useWords(uiWords);
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [userName, setUserName] = useState('');
  const [official, setOfficial] = useState<Choice | null>(null);
  const create = useMutation({
    mutationFn: async () => {
      const password = newPassword();
      await client.account.create({
        userName: userName.trim(),
        password,
        ...(official === null ? {} : { officialId: official.value }),
      });
      return password;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const close = () => {
    setOpened(false);
    create.reset();
    setUserName('');
    setOfficial(null);
  };
  return (
    <>
      <Button size="compact-md" onClick={() => setOpened(true)}>
        {text.newAccount}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={text.newAccount}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        {create.data === undefined ? (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (userName.trim() !== '') create.mutate();
            }}
          >
            <Stack>
              <textKind.Edit
                label={shared.userName}
                description={text.userNameNote}
                required
                value={userName}
                onChange={(value) => setUserName(value ?? '')}
              />
              <SearchChoice
                label={text.forOfficial}
                value={official}
                onChange={setOfficial}
                useFound={useFoundOfficials}
              />
              {create.isError && <RefusalNote error={create.error} />}
              <Button type="submit" loading={create.isPending}>
                {ui.send}
              </Button>
            </Stack>
          </form>
        ) : (
          <>
            <p>
              {shared.userName}: <b>{userName.trim()}</b>
            </p>
            <ShownOnce secret={create.data} onDone={close} />
          </>
        )}
      </Modal>
    </>
  );
}
