import type { Names } from '#domain/appraisal/explain-names.ts';
import type { UsedFact } from '#domain/score/score-tree.ts';
import type { FactText } from '#domain/score/write-facts.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useWords } from '#web/text/language.tsx';
import classes from './used-facts.module.css';

/** The answers a measure looked at, as they were given. */
export function UsedFacts({ facts, names }: { facts: UsedFact[]; names: Names }) {
  const text = useWords(appraisalWords);
  if (facts.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {facts.map(({ path, value }) => (
        <div key={path}>
          <dt>{names.fact(path)}</dt>
          <dd>
            {value === undefined ? text.notAnswered : <FactValue path={path} value={value} names={names} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactValue({ path, value, names }: { path: string; value: FactText | null; names: Names }) {
  const text = useWords(appraisalWords);
  if (value === null) return text.noData;
  if (typeof value === 'boolean') return names.option(path, value);
  if (typeof value === 'string') return isFigure(value) ? names.figure(value) : names.option(path, value);
  if (!Array.isArray(value)) return <Entries path={path} entries={value} names={names} />;
  if (value.every((it) => it === null || typeof it === 'string'))
    return value.map((it) => (it === null ? text.noData : names.figure(it))).join('; ');
  return (
    <ol className={classes.rows}>
      {value.map((row, position) => (
        <li key={position}>
          <Entries path={`${path}[${position}]`} entries={row ?? {}} names={names} />
        </li>
      ))}
    </ol>
  );
}

/** A row or an indicator, its parts beside each other. */
function Entries({ path, entries, names }: { path: string; entries: object | string; names: Names }) {
  const { words } = names;
  if (typeof entries === 'string') return entries;
  if ('direction' in entries) return indicatorLine(entries as { [part: string]: unknown }, names);
  return Object.entries(entries as { [part: string]: unknown })
    .map(([part, value]) => {
      const at = `${path}.${part}`;
      const name = names.fact(at).split(', ').at(-1) ?? part;
      const shown =
        value === null || value === undefined
          ? words.absent
          : typeof value === 'boolean'
            ? names.option(at, value)
            : typeof value === 'string'
              ? isFigure(value)
                ? names.figure(value)
                : names.option(at, value)
              : typeof value === 'object' && 'direction' in value
                ? indicatorLine(value as { [part: string]: unknown }, names)
                : '…';
      return `${name}: ${shown}`;
    })
    .join(' · ');
}

function indicatorLine(indicator: { [part: string]: unknown }, names: Names): string {
  const { words } = names;
  const figures = [
    indicator['target'] ?? indicator['from'] ?? indicator['bound'],
    indicator['baseline'] ?? indicator['to'],
  ]
    .filter((it) => typeof it === 'string')
    .map((it) => names.figure(it));
  const direction = words.direction[indicator['direction'] as keyof typeof words.direction];
  const actual = indicator['actual'];
  const reached =
    typeof actual === 'string'
      ? names.figure(actual)
      : typeof actual === 'boolean'
        ? actual
          ? words.yes
          : words.no
        : undefined;
  return [direction(...figures), reached && words.actual(reached)].filter(Boolean).join(', ');
}

function isFigure(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
