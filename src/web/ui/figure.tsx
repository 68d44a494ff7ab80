import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage } from '#web/text/language.tsx';
import classes from './figure.module.css';

/** A figure with its unit, as people of the language write it, its digits all of one width. */
export function Figure({ value, unit }: { value: Decimal | string | number; unit?: string | undefined }) {
  const { language } = useLanguage();
  return (
    <span className={classes.figure}>
      {figureText(new Decimal(value), language)}
      {unit === undefined ? null : <span className={classes.unit}>{` ${unit}`}</span>}
    </span>
  );
}
