import { Decimal } from '#domain/base/decimal.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Answers } from '#web/api/client.ts';
import { calibrationWords } from '#web/text/appraisal/calibration-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { Figure } from '#web/ui/figure.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './level-histogram.module.css';

type Row = Answers['appraisal']['list']['appraisals'][number];
type Quota = Answers['appraisal']['checkQuotas']['quotas'][number];

/** How many have each level, as bars and in figures, with the line of what the quotas allow over all their pools. */
export function LevelHistogram({ rows, pack, quotas }: { rows: Row[]; pack: Pack; quotas: Quota[] }) {
  const text = useWords(calibrationWords);
  const { language } = useLanguage();
  const levels = pack.rating.levels.map(({ id, title }) => {
    const count = rows.filter((row) => (row.level ?? row.proposed) === id).length;
    const capped = quotas.filter(({ level }) => level === id);
    const cap =
      capped.length === 0
        ? undefined
        : capped.reduce((sum, { allowed, exceptional, granted }) => {
            return sum + (granted ? Math.max(allowed, exceptional ?? 0) : allowed);
          }, 0);
    return { id, title: asHeading(title[language]), count, cap };
  });
  const most = Math.max(1, ...levels.flatMap(({ count, cap }) => [count, cap ?? 0]));
  const width = (count: number) => `${(count / most) * 100}%`;
  return (
    <table className={classes.table} aria-label={text.spread}>
      <thead>
        <tr>
          <th scope="col">{text.level}</th>
          <th scope="col" className={classes.barHead}>
            {text.bar}
          </th>
          <th scope="col" className={classes.figure}>
            {text.people}
          </th>
          <th scope="col" className={classes.figure}>
            {text.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ id, title, count, cap }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td className={classes.barCell}>
              <div className={classes.lane}>
                <div className={classes.bar} style={{ width: width(Math.min(count, cap ?? count)) }} />
                {cap !== undefined && count > cap && (
                  <div className={classes.beyond} style={{ left: width(cap), width: width(count - cap) }} />
                )}
                {cap !== undefined && <div className={classes.cap} style={{ left: width(cap) }} />}
              </div>
              {cap !== undefined && (
                <span className={classes.capText}>
                  {text.allowed(cap)}{' '}
                  {count > cap && <StateTag tone="warn">{text.over(count - cap)}</StateTag>}
                </span>
              )}
            </td>
            <td className={classes.figure}>{count}</td>
            <td className={classes.figure}>
              <Figure
                value={new Decimal(count).times(100).dividedBy(rows.length).toDecimalPlaces(1)}
                unit="%"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
