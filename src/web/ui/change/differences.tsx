import type { Difference } from '#domain/audit/differences-between.ts';
import { changeWords } from '#web/text/app/change-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import classes from './differences.module.css';
import { fieldOf, fieldText } from './field-text.ts';

/** What was, and what is, field by field; each side says which it is also without its colour. */
export function Differences({ changes }: { changes: readonly Difference[] }) {
  const text = useWords(changeWords);
  const { language } = useLanguage();
  return (
    <DifferenceRows
      rows={changes.map(({ path, before, after }) => ({
        name: text.fields[fieldOf(path)] ?? fieldOf(path),
        before: before && fieldText(path, before, language),
        after: after && fieldText(path, after, language),
      }))}
    />
  );
}

interface DifferenceRow {
  name: string;
  before: string | null;
  after: string | null;
}

/** The same of what is in words already. */
export function DifferenceRows({ rows }: { rows: DifferenceRow[] }) {
  const text = useWords(changeWords);
  if (rows.length === 0) return null;
  return (
    <dl className={classes.list}>
      {rows.map(({ name, before, after }, position) => (
        <div key={`${position} ${name}`}>
          <dt>{name}</dt>
          <dd>
            <del className={classes.before} title={text.before}>
              {before ?? text.nothing}
            </del>
            <span aria-hidden> → </span>
            <ins className={classes.after} title={text.after}>
              {after ?? text.nothing}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
