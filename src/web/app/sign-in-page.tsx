import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { client } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app/app-words.ts';
import { PasswordField } from '#web/ui/form/password-field.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { queryClient } from './query-client.ts';
import classes from './sign-in-page.module.css';

/** The door: user name and password, and why it stays shut. */
export function SignInPage() {
  const text = useWords(appWords);
  const { then } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  useEffect(() => {
    document.title = `${text.signIn} – Đột Phá`;
  }, [text]);
  const enter = useMutation({
    mutationFn: () => client.account.signIn({ userName, password, ...(code === '' ? {} : { code }) }),
    onSuccess: async () => {
      queryClient.clear();
      if (then === undefined) await navigate({ to: '/' });
      else router.history.push(then);
    },
  });
  // Asked for once name and password fit; it stays when the code was wrong.
  const asksCode = code !== '' || refusalOf(enter.error)?.kind === 'secondFactorNeeded';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (userName !== '' && password !== '') enter.mutate();
  };
  return (
    <main className={classes.page}>
      <Stack className={classes.box} gap="lg">
        <div>
          <Title order={1} className={classes.name}>
            {text.name}
          </Title>
          <Text c="dimmed">{text.tagline}</Text>
        </div>
        <Paper p="lg" withBorder>
          <form onSubmit={submit}>
            <Stack>
              <TextInput
                label={text.userName}
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                value={userName}
                onChange={(event) => setUserName(event.currentTarget.value)}
                autoFocus
              />
              <PasswordField
                label={text.password}
                name="password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              {asksCode && (
                <TextInput
                  label={text.code}
                  name="code"
                  autoComplete="one-time-code"
                  value={code}
                  onChange={(event) => setCode(event.currentTarget.value)}
                  autoFocus
                />
              )}
              {enter.isError && <RefusalNote error={enter.error} />}
              <Button type="submit" loading={enter.isPending} fullWidth>
                {text.signIn}
              </Button>
            </Stack>
          </form>
        </Paper>
        <Text size="sm" c="dimmed">
          {text.signInHelp}
        </Text>
        <LanguageSwitch />
      </Stack>
    </main>
  );
}
