import { Checkbox, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { appraisalActWords } from '#web/text/appraisal/appraisal-act-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import classes from './points-table.module.css';
import type { Criterion, PointsProblem, SheetDraft } from './sheet-draft.ts';

/** Points by criterion, filled in from the keyboard: Enter and the arrows go from field to field. */
export function PointsTable({
  criteria,
  points,
  beside,
  problems,
  onChange,
}: {
  criteria: Criterion[];
  points: SheetDraft['points'];
  /** What the official gave himself, where that is known. */
  beside: { readonly [criterion: string]: string | null } | undefined;
  problems: { [criterion: string]: PointsProblem };
  onChange: (points: SheetDraft['points']) => void;
}) {
  const text = useWords(appraisalActWords);
  const ui = useWords(uiWords);
  const { language } = useLanguage();
  const set = (name: string, value: string | null) => onChange({ ...points, [name]: value });
  return (
    <div className={classes.table} onKeyDown={walk}>
      {criteria.map(({ name, fact }) => {
        const title = asHeading(fact.title[language]);
        const bounds = boundsText(fact, text, language);
        const problem = problems[name];
        const own = beside?.[name];
        return (
          <div key={name} className={classes.row}>
            <div>
              <div>{title}</div>
              <div className={classes.note}>
                {bounds}
                {own !== undefined &&
                  `${bounds === '' ? '' : '; '}${text.selfPoints}: ${
                    own === null ? '–' : figureText(new Decimal(own), language)
                  }`}
              </div>
            </div>
            <TextInput
              aria-label={text.pointsOf(title)}
              aria-required
              data-points
              inputMode="decimal"
              autoComplete="off"
              disabled={points[name] === null}
              value={points[name] ?? ''}
              onChange={(event) => set(name, event.currentTarget.value)}
              error={
                problem === undefined ? undefined : problem === 'outside' ? text.outside(bounds) : ui[problem]
              }
            />
            <Checkbox
              className={classes.nothing}
              label={text.nothing}
              aria-label={text.nothingOf(title)}
              checked={points[name] === null}
              onChange={(event) => set(name, event.currentTarget.checked ? null : '')}
            />
          </div>
        );
      })}
    </div>
  );
}

/** The bounds of a criterion in words; empty where it has none. */
function boundsText(
  { min, max }: { min?: string | number | undefined; max?: string | number | undefined },
  text: (typeof appraisalActWords)['vi'],
  language: Language,
): string {
  const figure = (value: string | number) => figureText(new Decimal(value), language);
  if (min !== undefined && max !== undefined) return text.between(figure(min), figure(max));
  if (min !== undefined) return text.atLeast(figure(min));
  return max === undefined ? '' : text.atMost(figure(max));
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const from = event.target as HTMLElement;
  if (step === 0 || !('points' in from.dataset) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('[data-points]:not(:disabled)')];
  const next = fields[fields.indexOf(from as HTMLInputElement) + step];
  next?.focus();
  next?.select();
}
