import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Answers } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import classes from './bullet-bar.module.css';

type Row = Answers['campaign']['indicators']['indicators'][number];

/** What is beyond the target is drawn up to here, in percent of it. */
const beyond = 120;

/** Actual against target with a mark where it should stand; the figures stand beside it in words. */
export function BulletBar({ row: { percent, scheduled } }: { row: Pick<Row, 'percent' | 'scheduled'> }) {
  const text = useWords(followWords).targets;
  const { language } = useLanguage();
  const figure = (value: string) => figureText(new Decimal(value), language);
  const x = (value: string) => Number(Decimal.min(beyond, Decimal.max(0, value)));
  const lag = new Decimal(scheduled.percent).minus(percent ?? 0);
  const isBehind = percent !== null && lag.greaterThan(0);
  const reads =
    percent === null
      ? text.readsNone(figure(scheduled.percent))
      : text.reads(figure(percent), figure(scheduled.percent));
  return (
    <div className={classes.bullet}>
      <svg
        viewBox={`0 0 ${beyond} 12`}
        preserveAspectRatio="none"
        className={classes.chart}
        role="img"
        aria-label={reads}
      >
        <defs>
          <pattern
            id="hatched"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="4" className={classes.hatch} />
          </pattern>
        </defs>
        <rect x="0" y="1" width="100" height="10" className={classes.frame} />
        {percent === null ? (
          <rect x="0" y="1" width="100" height="10" fill="url(#hatched)" />
        ) : (
          <rect
            x="0"
            y="3.5"
            width={x(percent)}
            height="5"
            className={isBehind ? classes.behind : classes.actual}
          />
        )}
        <line x1="100" y1="0" x2="100" y2="12" className={classes.target} />
        <line x1={x(scheduled.percent)} y1="0" x2={x(scheduled.percent)} y2="12" className={classes.mark} />
      </svg>
      <span className={classes.words}>
        {percent === null ? text.noActual : `${figure(percent)} %`}
        {isBehind && `, ${text.behind(figure(lag.toFixed()))}`}
      </span>
    </div>
  );
}
