import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage } from '#web/text/language.tsx';
import classes from './figure.module.css';

/**
 * A figure with its unit, as people of the language write it, its digits all of one width. `brief` is for lists: two decimals, cut and
 * not rounded, so that 89,995 is not read as 90; the rest shows under the pointer and stands where the score is explained.
 */
export function Figure({
  value,
  unit,
  brief = false,
}: {
  value: Decimal | string | number;
  unit?: string | undefined;
  brief?: boolean;
}) {
  const { language } = useLanguage();
  const whole = new Decimal(value);
  const shown = brief ? whole.toDecimalPlaces(2, Decimal.ROUND_DOWN) : whole;
  return (
    <span className={classes.figure} title={shown.equals(whole) ? undefined : figureText(whole, language)}>
      {figureText(shown, language)}
      {unit === undefined ? null : <span className={classes.unit}>{` ${unit}`}</span>}
    </span>
  );
}
