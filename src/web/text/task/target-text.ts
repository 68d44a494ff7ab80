import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { taskWords } from './task-words.ts';

/** A target in words: `tăng lên 45 (xuất phát 30)`. */
export function targetText(indicator: Indicator, language: Language): string {
  const text = taskWords[language];
  const word = text.direction[indicator.direction];
  const figure = (value: string) => figureText(new Decimal(value), language);
  const from = (baseline: string | undefined) =>
    baseline === undefined ? '' : ` (${text.baseline} ${figure(baseline)})`;
  switch (indicator.direction) {
    case 'atLeast':
      return `${word} ${figure(indicator.target)}${from(indicator.baseline)}`;
    case 'atMost':
      return `${word} ${figure(indicator.target)}`;
    case 'increase':
    case 'decrease':
      return `${word} ${figure(indicator.target)}${from(indicator.baseline)}`;
    case 'exactly':
      return `${word} ${figure(indicator.target)}${
        indicator.tolerance === undefined ? '' : ` (${text.tolerance} ${figure(indicator.tolerance)})`
      }`;
    case 'range':
      return `${word} ${figure(indicator.from)}–${figure(indicator.to)}`;
    case 'keepAbove':
    case 'keepBelow':
      return `${word} ${figure(indicator.bound)}`;
    case 'yesNo':
    case 'milestones':
      return word;
  }
}
