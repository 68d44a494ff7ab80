import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Answers } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import type { FollowFilter } from '../follow-filter.ts';
import { narrowedBy } from '../report-filter.ts';
import classes from './heat-cell.module.css';

type Cell = Answers['campaign']['rates']['total'][number];

/** Where the colours of the scale begin, in percent; the last one is for all reached. */
const steps = [0, 25, 50, 75, 100];

/** A cell of the heat map: its figure in words first, the colour only repeats it; without figures hatched. */
export function HeatCell({
  cell,
  about,
  filter,
}: {
  cell: Cell;
  about: string;
  /** What the cell is narrowed to: it opens the targets, or the reports, of that period. */
  filter: FollowFilter;
}) {
  const text = useWords(followWords);
  const { language } = useLanguage();
  const { rate, state, measured, missing } = cell;
  if (state !== 'shown' || rate === null)
    return (
      <td className={classes.cell} data-state={state}>
        {state === 'few' ? text.few : state === 'missing' ? text.rates.missing : text.rates.none}
      </td>
    );
  const step = steps.findLastIndex((from) => Number(rate) >= from);
  const figure = `${figureText(new Decimal(rate), language)} %`;
  return (
    <td className={classes.cell} data-state={state} data-step={step}>
      <PageLink
        {...(filter.rate === 'onTime'
          ? { to: '/follow/reports', search: narrowedBy(filter) }
          : { to: '/follow', search: { ...narrowedBy(filter), view: 'targets' as const } })}
        className={classes.figure}
        aria-label={text.openList(`${about}: ${figure}`)}
      >
        {figure}
      </PageLink>
      {missing > 0 && <span className={classes.rest}>{text.rates.of(measured, measured + missing)}</span>}
    </td>
  );
}

/** What the colours mean. */
export function HeatScale() {
  const text = useWords(followWords);
  return (
    <ul className={classes.scale} aria-label={text.rates.scale}>
      {steps.map((from, step) => (
        <li key={from} className={classes.cell} data-state="shown" data-step={step}>
          {from === 0 ? text.rates.below(steps[1] ?? 0) : text.rates.from(from)}
        </li>
      ))}
      <li className={classes.cell} data-state="missing">
        {text.rates.missing}
      </li>
    </ul>
  );
}
