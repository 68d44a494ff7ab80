import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Need } from '#web/api/ask-again.ts';
import { api, client } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useWords } from '#web/text/language.tsx';
import { signInAgainWords } from '#web/text/app/sign-in-again-words.ts';
import { PasswordField } from '#web/ui/form/password-field.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';

/** Over the page, which stays as it was: signs in again where the session has ended, or shows again who one is. */
export function SignInAgain({ need, done }: { need: Need; done: (proved: boolean) => void }) {
  const text = useWords(signInAgainWords);
  const queries = useQueryClient();
  const userName = queries.getQueryData(api.account.whoAmI.queryKey({ input: {} }))?.userName ?? '';
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const ended = need.by === 'signIn';
  const enter = useMutation<unknown>({
    mutationFn: () => {
      if (ended) return client.account.signIn({ userName, password, ...(code === '' ? {} : { code }) });
      return client.account.proveIdentity(need.by === 'code' ? { code } : { password });
    },
    onSuccess: () => done(true),
  });
  const asksCode = need.by === 'code' || code !== '' || refusalOf(enter.error)?.kind === 'secondFactorNeeded';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form behind is the same to React.
    event.stopPropagation();
    if (password !== '' || code !== '') enter.mutate();
  };
  return (
    <Modal
      opened
      onClose={() => done(false)}
      title={ended ? text.title : text.proveTitle}
      size="sm"
      closeButtonProps={{ 'aria-label': text.cancel }}
      zIndex={400}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{ended ? text.note : text.proveNote}</Text>
          <TextInput label={text.userName} autoComplete="username" value={userName} readOnly />
          {need.by !== 'code' && (
            <PasswordField
              label={text.password}
              autoComplete="current-password"
              data-autofocus
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          {asksCode && (
            <TextInput
              label={text.code}
              autoComplete="one-time-code"
              data-autofocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
          {enter.isError && <RefusalNote error={enter.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => done(false)}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={enter.isPending}>
              {ended ? text.signIn : text.prove}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
