import { useWords } from '#web/text/language.tsx';
import { storyWords } from '#web/text/task/story-words.ts';
import classes from './differences.module.css';

export interface DifferenceRow {
  name: string;
  before: string | null;
  after: string | null;
}

/** What was, and what is; each side says which it is also without its colour. */
export function Differences({ rows }: { rows: DifferenceRow[] }) {
  const text = useWords(storyWords);
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
