import { logWords } from '#web/text/admin/log-words.ts';
import { useWords } from '#web/text/language.tsx';
import classes from './changed-fields.module.css';

/** What an act changed, field by field; what stayed is left out. */
export function ChangedFields({ before, after }: { before: unknown; after: unknown }) {
  const text = useWords(logWords);
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter(
    (name) => textOf(was[name]) !== textOf(is[name]),
  );
  if (names.length === 0) return <span>–</span>;
  const lines = names.map((name) => (
    <div key={name} className={classes.line}>
      <span className={classes.name}>{name}</span>{' '}
      {was[name] !== undefined && (
        <>
          <del>{textOf(was[name])}</del> <span aria-hidden>→ </span>
        </>
      )}
      <ins>{textOf(is[name])}</ins>
    </div>
  ));
  if (lines.length <= 3) return <div>{lines}</div>;
  return (
    <details className={classes.more}>
      <summary>
        {text.change}: {names.slice(0, 3).join(', ')}… ({names.length})
      </summary>
      {lines}
    </details>
  );
}

function fieldsOf(value: unknown): { [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { [name: string]: unknown }) : {};
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}
