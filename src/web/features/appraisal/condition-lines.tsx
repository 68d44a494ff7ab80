import { conditionText, foundText } from '#domain/appraisal/explain-condition.ts';
import type { Names } from '#domain/appraisal/explain-names.ts';
import type { ConditionTrace, Truth } from '#domain/score/condition.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useWords } from '#web/text/language.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './condition-lines.module.css';

/** A condition as it was tried, part by part: yes, no or not known, and what was found. */
export function ConditionLines({
  trace,
  names,
  within = '',
}: {
  trace: ConditionTrace;
  names: Names;
  /** The path of the row it was tried in. */
  within?: string;
}) {
  const text = useWords(appraisalWords);
  const { condition, found, parts } = trace;
  const list = 'every' in condition ? condition.every : 'some' in condition ? condition.some : undefined;
  return (
    <div className={classes.condition}>
      <div className={classes.line}>
        <TruthTag truth={trace.truth} names={names} />
        <span>
          {conditionText(condition, names, within)}
          {found !== undefined && (
            <span className={classes.found}> ({names.words.found(foundText(trace, names, within))})</span>
          )}
        </span>
      </div>
      {parts.length > 0 && (
        <ul className={classes.parts}>
          {parts.map((part, position) => (
            <li key={position}>
              {list !== undefined && <div className={classes.row}>{text.row(position + 1)}</div>}
              <ConditionLines
                trace={part}
                names={names}
                within={list === undefined ? within : `${within}${list}[${position}].`}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Yes, no, or which answers are missing. */
export function TruthTag({ truth, names }: { truth: Truth; names: Names }) {
  const text = useWords(appraisalWords);
  const tone = truth.state === 'yes' ? 'good' : truth.state === 'no' ? 'plain' : 'warn';
  return (
    <StateTag tone={tone}>
      {text.marks[truth.state]}
      {truth.state === 'unknown' && `, ${text.missing(names.facts(truth.facts))}`}
    </StateTag>
  );
}
