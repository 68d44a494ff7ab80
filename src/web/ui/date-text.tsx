import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { dateText, instantText } from './format-date.ts';

/** A day, or words for there being none. */
export function DateText({ date }: { date: string | null | undefined }) {
  const { notSet } = useWords(uiWords);
  if (!date) return <span>{notSet}</span>;
  return (
    <time dateTime={date} style={{ whiteSpace: 'nowrap' }}>
      {dateText(date)}
    </time>
  );
}

/** A moment, by the clock of Việt Nam. */
export function InstantText({ at }: { at: string }) {
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {instantText(at)}
    </time>
  );
}
