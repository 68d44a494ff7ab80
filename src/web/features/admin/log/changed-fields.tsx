import { dateText } from '#web/ui/format-date.ts';
import { type Language } from '#domain/appraisal/figure-text.ts';
import { changeWords } from '#web/text/app/change-words.ts';
import { logWords } from '#web/text/admin/log-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { stateTerm } from '#web/text/terms.ts';
import classes from './changed-fields.module.css';

/** What takes more room than a row of the log has. */
const long = 90;

/** What an act changed, field by field; what stayed is left out, and what is long opens on demand. */
export function ChangedFields({ before, after }: { before: unknown; after: unknown }) {
  const text = useWords(logWords);
  const { fields } = useWords(changeWords);
  const { language } = useLanguage();
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const shown = (name: string, value: unknown) => textOf(name, value, language);
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter(
    (name) => shown(name, was[name]) !== shown(name, is[name]),
  );
  if (names.length === 0) return <span>–</span>;
  const nameOf = (name: string) => text.fields[name] ?? fields[name]?.toLowerCase() ?? name;
  const lines = names.map((name) => (
    <div key={name} className={classes.line}>
      <span className={classes.name}>{nameOf(name)}</span>{' '}
      {was[name] !== undefined && (
        <>
          <del>{shown(name, was[name])}</del> <span aria-hidden>→ </span>
        </>
      )}
      <ins>{shown(name, is[name])}</ins>
    </div>
  ));
  const fits = names.every((name) => [was, is].every((side) => shown(name, side[name]).length <= long));
  if (lines.length <= 3 && fits) return <div>{lines}</div>;
  return (
    <details className={classes.more}>
      <summary>
        {text.change}: {names.slice(0, 3).map(nameOf).join(', ')}
        {names.length > 3 && `… (${names.length})`}
      </summary>
      {lines}
    </details>
  );
}

function fieldsOf(value: unknown): { [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { [name: string]: unknown }) : {};
}

function textOf(name: string, value: unknown, language: Language): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value as string | number | boolean);
  if (name === 'state') return stateTerm(text)[language];
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateText(text) : text;
}
