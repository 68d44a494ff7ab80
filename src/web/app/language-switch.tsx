import { SegmentedControl } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app-words.ts';

/** Vietnamese or English, at once and for the next visit. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const text = useWords(appWords);
  return (
    <SegmentedControl
      aria-label={text.language}
      size="xs"
      data={[
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ]}
      value={language}
      onChange={(chosen) => choose(chosen === 'en' ? 'en' : 'vi')}
    />
  );
}
