import { Alert, Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { securityWords } from '#web/text/admin/security-words.ts';
import { useWords } from '#web/text/language.tsx';
import { PasswordField } from '#web/ui/form/password-field.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';

/** Changes one's own password. */
export function PasswordPart() {
  const text = useWords(securityWords);
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useMutation({
    mutationFn: () => client.account.changePassword({ password, newPassword }),
    onSuccess: () => {
      setPassword('');
      setNewPassword('');
      return queries.invalidateQueries();
    },
  });
  return (
    <Section title={text.password}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack maw={420} gap="sm" mb="sm">
          <PasswordField
            label={text.present}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <PasswordField
            label={text.wanted}
            description={text.wantedNote}
            autoComplete="new-password"
            value={newPassword}
            onChange={(event) => setNewPassword(event.currentTarget.value)}
          />
        </Stack>
        <Button
          type="submit"
          size="compact-md"
          loading={change.isPending}
          disabled={password === '' || newPassword === ''}
        >
          {text.changePassword}
        </Button>
      </form>
      {change.isSuccess && (
        <Alert mt="sm" color="accent" variant="light" role="status">
          {text.passwordChanged}
        </Alert>
      )}
      {change.isError && <RefusalNote error={change.error} />}
    </Section>
  );
}
