import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { followWords } from '#web/text/following/follow-words.ts';

/** What was reached of an indicator, as people read it; of a bound to keep the last reading. */
export function measuredText(indicator: Indicator, language: Language): string {
  const text = followWords[language].targets;
  const figure = (value: string | null | undefined) =>
    value === null || value === undefined ? text.noActual : figureText(new Decimal(value), language);
  switch (indicator.direction) {
    case 'keepAbove':
    case 'keepBelow':
      return figure(indicator.readings?.findLast((it) => it !== null));
    case 'yesNo':
      return indicator.actual === undefined || indicator.actual === null
        ? text.noActual
        : indicator.actual
          ? text.done
          : text.notDone;
    case 'milestones':
      return text.steps(
        indicator.milestones.filter(({ done }) => done === true).length,
        indicator.milestones.length,
      );
    case 'atLeast':
    case 'atMost':
    case 'increase':
    case 'decrease':
    case 'exactly':
    case 'range':
      return figure(indicator.actual);
  }
}
