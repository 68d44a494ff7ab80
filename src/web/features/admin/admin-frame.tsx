import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Power } from '#domain/access/actor.ts';
import { api } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { useWords } from '#web/text/language.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import classes from './admin-frame.module.css';

type Place =
  | 'units'
  | 'officials'
  | 'delegations'
  | 'accounts'
  | 'connections'
  | 'results'
  | 'log'
  | 'accessLog'
  | 'mails';

/** The parts of the administration, each with the powers it is for: what its page shows is the server's to decide. */
const places: { to: string; word: Place; for: Power['kind'][] }[] = [
  { to: '/admin', word: 'units', for: ['administrator', 'specialist', 'inspector'] },
  { to: '/admin/officials', word: 'officials', for: ['administrator', 'specialist', 'inspector'] },
  { to: '/admin/delegations', word: 'delegations', for: ['specialist', 'inspector'] },
  { to: '/admin/accounts', word: 'accounts', for: ['administrator'] },
  { to: '/admin/connections', word: 'connections', for: ['administrator'] },
  { to: '/admin/results', word: 'results', for: ['specialist', 'inspector'] },
  { to: '/admin/log', word: 'log', for: ['administrator', 'inspector'] },
  { to: '/admin/access', word: 'accessLog', for: ['inspector'] },
  { to: '/admin/mails', word: 'mails', for: ['administrator'] },
];

/** Whether somebody signed in has one of these powers. */
export function useHasPower(...kinds: Power['kind'][]): boolean {
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  return me.powers.some(({ kind }) => kinds.includes(kind));
}

/** A page of the administration under its head, with the way to the others. */
export function AdminFrame({
  at,
  below,
  acts,
  children,
}: {
  at: Place;
  below?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) {
  const text = useWords(adminWords);
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const mine = places.filter((place) => me.powers.some(({ kind }) => place.for.includes(kind)));
  return (
    <>
      <PageHead title={text[at]} above={text.title} below={below}>
        {acts}
      </PageHead>
      <nav aria-label={text.places} className={classes.places}>
        {mine.map(({ to, word }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={word === at ? 'page' : undefined}
          >
            {text[word]}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
