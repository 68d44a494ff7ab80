import { Text } from '@mantine/core';
import type { Answers } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { dateText } from '#web/ui/format-date.ts';
import { periodName } from '#web/text/period-name.ts';

type Closing = Answers['campaign']['rates']['closing'];

/** Up to when what is shown is known, and which periods are sealed. */
export function ClosingNote({ closing, cut = false }: { closing: Closing; cut?: boolean }) {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const sealed = closing.sealed.map(({ period }) => periodName(period, language)).join(', ');
  return (
    <Text size="sm" c="dimmed" mb={10} component="div">
      {text.asOf(dateText(closing.asOf))} ({periodName(closing.period, language)}
      {closing.running && `; ${text.running}`}). {sealed === '' ? text.noneSealed : text.sealedUpTo(sealed)}.
      {cut && <b> {text.cut}</b>}
    </Text>
  );
}
