import { CloseButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { api } from '#web/api/client.ts';
import { appWords } from '#web/text/app/app-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { searchWords } from '#web/text/app/search-words.ts';
import { placesOf } from '../places.ts';
import { type Option, optionsOf } from './options-of.ts';
import classes from './palette.module.css';
import { readRecent } from './recent-places.ts';

/** The search over everything: one line to type in, what is found below it, both in the hands of the keyboard. */
export function Palette({ close }: { close: () => void }) {
  const text = useWords(searchWords);
  const app = useWords(appWords);
  const { language } = useLanguage();
  const router = useRouter();
  const list = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { data: me } = useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 180);
  const [at, setAt] = useState(0);
  const [recent] = useState(() => readRecent(me.userName));
  const search = useQuery({
    ...api.search.everything.queryOptions({ input: { text: asked } }),
    enabled: asked.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const pages = [
    ...placesOf(me).map(({ to, word }) => ({ address: to, title: app[word] })),
    { address: '/notices', title: app.notices(0) },
    { address: '/help', title: app.help },
  ];
  const found = typed.trim().length > 1 ? search.data : undefined;
  const options = optionsOf(typed, { pages, recent, found, language });
  const chosen = Math.min(at, options.length - 1);
  const optionId = (position: number) => `${list}-${position}`;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const option = document.getElementById(optionId(chosen));
    const box = option?.closest('[role="listbox"]');
    if (!option || !box) return;
    const [top, bottom] = [option.offsetTop, option.offsetTop + option.offsetHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  });

  const open = (option: Option | undefined) => {
    if (option === undefined) return;
    close();
    router.history.push(option.address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method takes Enter and the arrows for itself while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') open(options[chosen]);
    else if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else return;
    event.preventDefault();
  };
  const waits = typed.trim().length > 1 && (search.isFetching || asked !== typed);
  return (
    <dialog
      ref={dialog}
      className={classes.palette}
      aria-label={text.title}
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className={classes.top}>
        <input
          className={classes.input}
          role="combobox"
          aria-label={text.label}
          placeholder={text.label}
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          {...(options.length > 0 ? { 'aria-activedescendant': optionId(chosen) } : {})}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <CloseButton aria-label={text.close} onClick={close} />
      </div>
      <div id={list} role="listbox" aria-label={text.results} className={classes.results}>
        {Object.entries(text.kinds).map(([kind, title]) => {
          const of = options.filter((option) => option.kind === kind);
          if (of.length === 0) return null;
          return (
            <div key={kind} role="group" aria-label={title}>
              <div className={classes.kind} aria-hidden>
                {title}
              </div>
              {of.map((option) => {
                const position = options.indexOf(option);
                return (
                  <div
                    key={option.address}
                    id={optionId(position)}
                    role="option"
                    aria-selected={position === chosen}
                    className={classes.option}
                    onClick={() => open(option)}
                    onPointerMove={() => setAt(position)}
                  >
                    <div>{option.title}</div>
                    {option.note && <div className={classes.note}>{option.note}</div>}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
      <div className={classes.foot} role="status">
        {waits
          ? text.searching
          : options.length === 0
            ? text.nothing
            : typed === ''
              ? text.keys
              : text.found(options.length)}
      </div>
    </dialog>
  );
}
