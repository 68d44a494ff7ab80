import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { StateTag, type Tone } from '#web/ui/state-tag.tsx';
import classes from './parts.module.css';
import type { Cascade } from './part.ts';

type Allocation = Pick<Cascade['shares'], 'total' | 'allocated' | 'agreed' | 'standing' | 'difference'>;

const tones: { [standing in Allocation['standing']]: Tone } = {
  notDivided: 'plain',
  under: 'warn',
  exact: 'good',
  over: 'bad',
};

/** What has been shared out beside the whole, and whether that is too little or too much. */
export function AllocationNote({
  name,
  unit,
  allocation: { total, allocated, agreed, standing, difference },
  reported,
}: {
  name: string;
  unit: string;
  allocation: Allocation;
  /** What came from below so far; null: nothing. */
  reported?: string | null;
}) {
  const text = useWords(partWords);
  const { language } = useLanguage();
  const figure = (value: string) => figureText(new Decimal(value).toDecimalPlaces(2), language);
  const off = new Decimal(difference);
  return (
    <div className={classes.allocation}>
      <span>{name}</span>
      <span className={classes.figures}>
        {figure(allocated)}/{figure(total)} {unit} ({text.agreed(figure(agreed))})
      </span>
      <StateTag tone={tones[standing]}>
        {text.standing[standing]}
        {standing !== 'notDivided' && !off.isZero() && ` ${figure(off.abs().toFixed())} ${unit}`}
      </StateTag>
      {reported !== undefined && (
        <span className={classes.figures}>
          {text.reportedBelow}: {reported === null ? text.unknown : `${figure(reported)} ${unit}`}
        </span>
      )}
    </div>
  );
}

/** The shares and the indicators of a task or part beside what was given of them. */
export function Allocations({ told }: { told: Pick<Cascade, 'shares' | 'indicators'> }) {
  const text = useWords(partWords);
  return (
    <div className={classes.allocations}>
      <AllocationNote name={text.shares} unit="%" allocation={told.shares} />
      {told.indicators.map((indicator) =>
        indicator.additive ? (
          <AllocationNote
            key={indicator.indicatorId}
            name={indicator.name}
            unit={indicator.unitOfMeasure}
            allocation={indicator}
            reported={indicator.reported}
          />
        ) : (
          <div key={indicator.indicatorId} className={classes.allocation}>
            <span>{indicator.name}</span>
            <span>{text.notAdditive}</span>
          </div>
        ),
      )}
    </div>
  );
}
