import { useId } from 'react';
import type { Language } from '#domain/appraisal/figure-text.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app/app-words.ts';
import classes from './language-switch.module.css';

const names: { [language in Language]: string } = { vi: 'Tiếng Việt', en: 'English' };

/** Vietnamese or English, at once and for the next visit. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const text = useWords(appWords);
  const group = useId();
  return (
    <div role="radiogroup" aria-label={text.language} className={classes.switch}>
      {(['vi', 'en'] as const).map((it) => (
        <label key={it} className={classes.choice} lang={it}>
          <input type="radio" name={group} checked={language === it} onChange={() => choose(it)} />
          <span>{names[it]}</span>
        </label>
      ))}
    </div>
  );
}
