import { Button, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app/app-words.ts';
import { powerTerms } from '#web/text/terms.ts';
import { queryClient } from './query-client.ts';
import { forgetRecent } from './search/recent-places.ts';
import classes from './shell.module.css';

/** Who is signed in, as what, and the way out. */
export function SignedIn() {
  const text = useWords(appWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const leave = useMutation({
    mutationFn: () => client.account.signOut(),
    onSettled: async () => {
      forgetRecent(me.userName);
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
  });
  const powers = me.powers.map(({ kind, unitName }) =>
    [powerTerms[kind][language], unitName].filter(Boolean).join(', '),
  );
  return (
    <div className={classes.who}>
      <Link to="/me/security" className={classes.self} title={text.security}>
        {me.fullName ?? me.userName}
      </Link>
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
