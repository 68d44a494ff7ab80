import { ActionIcon } from '@mantine/core';
import { IconHelp, IconMenu2, IconX } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app/app-words.ts';
import { BusyBar } from '#web/ui/busy-bar.tsx';
import { UndoPlace } from '#web/ui/undo/undo-place.tsx';
import { AskAgain } from './ask-again.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { NoticeBell } from './notice-bell.tsx';
import { isAt, placesOf } from './places.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import { SearchButton } from './search/search-button.tsx';
import { SignedIn } from './signed-in.tsx';
import classes from './shell.module.css';

/** The frame around every page: navigation, search, notices, who is signed in, language, light and dark. */
export function Shell() {
  const text = useWords(appWords);
  const [opened, setOpened] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const places = placesOf(me);
  const MenuIcon = opened ? IconX : IconMenu2;
  return (
    <div className={classes.frame}>
      {me.rehearsal && (
        <div className={classes.rehearsal} role="note">
          <strong>{text.rehearsal}</strong>
          <span className={classes.wideOnly}>{text.rehearsalNote}</span>
        </div>
      )}
      <header className={`${classes.header} no-print`}>
        <a href="#content" className={classes.skip}>
          {text.skip}
        </a>
        <div className={classes.side}>
          <ActionIcon
            className={classes.menu}
            variant="default"
            size={34}
            aria-label={text.menu}
            aria-expanded={opened}
            aria-controls="places"
            onClick={() => setOpened(!opened)}
          >
            <MenuIcon size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
          <Link to="/" className={classes.name}>
            {text.name}
          </Link>
        </div>
        <div className={classes.side}>
          <SearchButton />
          <NoticeBell />
          <LanguageSwitch />
          <div className={classes.wideOnly}>
            <SchemeSwitch />
          </div>
          <Link
            to="/help"
            className={`${classes.bell} ${classes.wideOnly}`}
            aria-label={text.help}
            title={text.help}
          >
            <IconHelp size={18} stroke={1.7} aria-hidden />
          </Link>
        </div>
      </header>
      <nav
        id="places"
        className={`${classes.nav} no-print`}
        aria-label={text.navigation}
        data-opened={opened || undefined}
      >
        <div>
          {places.map(({ to, search, word, group, Icon }, position) => (
            <Fragment key={to}>
              {group !== null && group !== places[position - 1]?.group && (
                <p className={classes.group}>{text.groups[group]}</p>
              )}
              <Link
                to={to}
                search={search}
                className={classes.place}
                aria-current={isAt(path, to) ? 'page' : undefined}
                onClick={() => setOpened(false)}
              >
                <Icon size={18} stroke={1.6} aria-hidden />
                {text[word]}
              </Link>
            </Fragment>
          ))}
        </div>
        <div>
          <Link
            to="/help"
            className={`${classes.place} ${classes.phoneOnly}`}
            onClick={() => setOpened(false)}
          >
            <IconHelp size={18} stroke={1.6} aria-hidden />
            {text.help}
          </Link>
          <div className={classes.phoneOnly}>
            <SchemeSwitch />
          </div>
          <SignedIn />
        </div>
      </nav>
      <main id="content" className={classes.main}>
        <UndoPlace />
        <div className={classes.page}>
          <Outlet />
        </div>
      </main>
      <AskAgain />
      <BusyBar />
    </div>
  );
}
