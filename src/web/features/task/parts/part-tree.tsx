import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { asHeading, stateTerm } from '#web/text/terms.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';
import type { TreePart } from './part.ts';
import classes from './parts.module.css';

export const partTones: { [state in TreePart['state']]: Tone } = {
  offered: 'warn',
  agreed: 'accent',
  returned: 'bad',
  reported: 'warn',
  done: 'good',
  cancelled: 'plain',
  ended: 'plain',
};

/** Parts at every level: who, how much, how far, by when. */
export function PartTree({ parts, label }: { parts: TreePart[]; label?: string }) {
  return (
    <ul className={classes.tree} {...(label === undefined ? {} : { 'aria-label': label })}>
      {parts.map((part) => (
        <li key={part.id}>
          <Branch part={part} />
          {part.below !== null && <PartTree parts={part.below.subTasks} />}
        </li>
      ))}
    </ul>
  );
}

function Branch({ part }: { part: TreePart }) {
  const text = useWords(partWords);
  const { language } = useLanguage();
  const { assignee, state } = part;
  const percent = part.counted === 'rolledUp' ? (part.below?.rolledUp.percent ?? null) : part.ownReport;
  return (
    <div className={classes.branch}>
      <div className={classes.what}>
        <PageLink to="/sub-tasks/$subTaskId" params={{ subTaskId: part.id }} fw={500}>
          {part.title}
        </PageLink>
        <div className={classes.who}>
          {assignee.fullName ?? assignee.unitName}
          {assignee.fullName !== null && `, ${assignee.postTitle ?? assignee.unitName}`} · {text.due}{' '}
          <DateText date={part.dueOn} />
        </div>
      </div>
      <span className={classes.figures}>{figureText(new Decimal(part.share), language)} %</span>
      <Progressed percent={percent} />
      <span className={classes.tags}>
        <StateTag tone={partTones[state]}>{asHeading(stateTerm(state)[language])}</StateTag>
        {part.late && <StateTag tone="bad">{text.late}</StateTag>}
        {part.needsAgreement.length > 0 && <StateTag tone="warn">{text.needsAgreement}</StateTag>}
      </span>
    </div>
  );
}

/** Percent done as a bar and a figure; what is not known is no zero. */
export function Progressed({ percent }: { percent: string | null }) {
  const text = useWords(partWords);
  const { language } = useLanguage();
  if (percent === null) return <span className={classes.unknown}>{text.noReport}</span>;
  const shown = new Decimal(percent).toDecimalPlaces(1, 1);
  return (
    <span className={classes.progress}>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${Decimal.min(100, shown).toNumber()}%` }} />
      </span>
      <span className={classes.figures}>{text.done(figureText(shown, language))}</span>
    </span>
  );
}
