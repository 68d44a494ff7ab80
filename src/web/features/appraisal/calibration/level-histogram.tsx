import { calibrationWords } from '#web/text/appraisal/calibration-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { Figure } from '#web/ui/figure.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './level-histogram.module.css';
import { shareOf, type spreadOf } from './spread-of.ts';

/** How many have each level, as bars and in figures, with the line of what the quotas allow over all their pools. */
export function LevelHistogram({ levels, all }: { levels: ReturnType<typeof spreadOf>; all: number }) {
  const text = useWords(calibrationWords);
  const { language } = useLanguage();
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
            <th scope="row">{asHeading(title[language])}</th>
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
              <Figure value={shareOf(count, all)} unit="%" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
