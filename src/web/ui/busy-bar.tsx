import { VisuallyHidden } from '@mantine/core';
import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import classes from './busy-bar.module.css';

/** From so many milliseconds on people want to see that something goes on. */
const patience = 700;

/** A line along the top while anything asked of the server takes its time, whichever page asked for it. */
export function BusyBar() {
  const { working } = useWords(uiWords);
  const busy = useIsFetching() + useIsMutating() > 0;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setShown(true), patience);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [busy]);
  if (!busy || !shown) return null;
  return (
    <div className={`${classes.bar} no-print`} role="progressbar" aria-label={working}>
      <VisuallyHidden>{working}</VisuallyHidden>
    </div>
  );
}
