import { AppShell, Burger, Button, Group, NavLink, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { api, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app-words.ts';
import { powerTerms } from '#web/text/terms.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { isAt, placesOf } from './places.ts';
import { queryClient } from './query-client.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import classes from './shell.module.css';

/** The frame around every page: navigation, who is signed in, language, light and dark. */
export function Shell() {
  const text = useWords(appWords);
  const [opened, { toggle, close }] = useDisclosure(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 236, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <AppShell.Header className="no-print">
        <a href="#content" className={classes.skip}>
          {text.skip}
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={text.menu}
              aria-expanded={opened}
            />
            <Link to="/" className={classes.name}>
              {text.name}
            </Link>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <LanguageSwitch />
            <SchemeSwitch />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className="no-print" p="sm" aria-label={text.navigation}>
        <Stack justify="space-between" h="100%">
          <div>
            {placesOf(me).map(({ to, search, word, Icon }) => (
              <NavLink
                key={to}
                renderRoot={(props) => <Link to={to} search={search} {...props} />}
                label={text[word]}
                leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
                active={isAt(path, to)}
                aria-current={isAt(path, to) ? 'page' : undefined}
                onClick={close}
                className={classes.place}
              />
            ))}
          </div>
          <SignedIn />
        </Stack>
      </AppShell.Navbar>
      <AppShell.Main id="content" className={classes.main}>
        <div className={classes.page}>
          <Outlet />
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

function SignedIn() {
  const text = useWords(appWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const leave = useMutation({
    mutationFn: () => client.account.signOut(),
    onSettled: async () => {
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
  });
  const powers = me.powers.map(({ kind, unitName }) =>
    [powerTerms[kind][language], unitName].filter(Boolean).join(', '),
  );
  return (
    <div className={classes.who}>
      <Text size="sm" fw={600}>
        {me.fullName ?? me.userName}
      </Text>
      {[...new Set(powers)].slice(0, 3).map((power) => (
        <Text key={power} size="xs" c="dimmed">
          {power}
        </Text>
      ))}
      <Button
        mt={8}
        size="compact-sm"
        variant="default"
        loading={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {text.signOut}
      </Button>
    </div>
  );
}
