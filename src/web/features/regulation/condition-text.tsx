import { conditionText } from '#domain/appraisal/explain-condition.ts';
import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Condition } from '#regulation/condition.ts';
import classes from './rules.module.css';

/** A condition in words, its parts below it. */
export function ConditionText({
  condition,
  names,
  within = '',
}: {
  condition: Condition;
  names: Names;
  within?: string;
}) {
  const parts = partsOf(condition);
  // Inside a list the fields are named as those of its first row, without saying which row.
  const inside = 'every' in condition ? condition.every : 'some' in condition ? condition.some : undefined;
  return (
    <div className={classes.how}>
      {conditionText(condition, names, within)}
      {parts.length > 0 && (
        <ul className={classes.points}>
          {parts.map((part, position) => (
            <li key={position}>
              <ConditionText
                condition={part}
                names={names}
                within={inside === undefined ? within : `${within}${inside}[0].`}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function partsOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return 'of' in condition ? [condition.of] : [];
}
