import { IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app/app-words.ts';
import classes from '../shell.module.css';
import { followTitles } from './recent-places.ts';

const load = () => import('./palette.tsx');
const Palette = lazy(async () => ({ default: (await load()).Palette }));

/** The search over everything: by its button, or by Ctrl-K and ⌘K from anywhere. */
export function SearchButton() {
  const text = useWords(appWords);
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const [opened, setOpened] = useState(false);
  useEffect(() => followTitles(me.userName), [me.userName]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpened(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={classes.search}
        aria-label={text.search}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpened(true)}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        <IconSearch size={17} stroke={1.7} aria-hidden />
        <span>{text.search}</span>
        <kbd aria-hidden data-keys="Ctrl K" />
      </button>
      {opened && (
        <Suspense>
          <Palette close={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
