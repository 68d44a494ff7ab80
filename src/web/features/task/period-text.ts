import type { Language } from '#domain/appraisal/figure-text.ts';
import { taskActWords } from '#web/text/task/task-act-words.ts';

/** `2026-Q3` as people say it; what is none of our periods stays as it is. */
export function periodText(period: string, language: Language): string {
  const text = taskActWords[language];
  const [, year = '', kind, number = ''] = /^(\d{4})-(Q|M|H|Y)(\d*)$/.exec(period) ?? [];
  switch (kind as 'Q' | 'M' | 'H' | 'Y' | undefined) {
    case 'Q':
      return text.quarter(Number(number), Number(year));
    case 'M':
      return text.month(Number(number), Number(year));
    case 'H':
      return text.half(Number(number), Number(year));
    case 'Y':
      return text.year(Number(year));
    case undefined:
      return period;
  }
}
