import { useMemo } from 'react';
import { actionWords, wordFor } from '#domain/wording/life-cycle-words.ts';
import {
  compareRules,
  type RuleArea,
  ruleAreas,
  type RuleChange,
  type Shown,
} from '#regulation/compare/compare-rules.ts';
import type { Pack } from '#regulation/pack.ts';
import { type Language, figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { fieldTerms, valueTerms } from '#web/text/regulation/rule-field-terms.ts';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { dateText } from '#web/ui/format-date.ts';
import { StateTag } from '#web/ui/state-tag.tsx';
import classes from './changes-view.module.css';

const tones = { added: 'good', removed: 'bad', changed: 'accent' } as const;

/** What differs between two regulations, rule by rule, under the headings of a regulation. */
export function ChangesView({ before, after }: { before: Pack; after: Pack }) {
  const text = useWords(regulationEditorWords);
  const { language } = useLanguage();
  const changes = useMemo(() => compareRules(before, after), [before, after]);
  if (changes.length === 0)
    return (
      <p>
        {text.same} {text.sameNext}
      </p>
    );
  return (
    <>
      <p className={classes.count}>{text.differences(changes.length)}</p>
      {ruleAreas.map((area) => {
        const here = changes.filter((change) => change.area === area);
        if (here.length === 0) return null;
        return (
          <section key={area} className={classes.area} aria-label={text.areas[area]}>
            <h3>{text.areas[area]}</h3>
            <ul>
              {here.map((change) => (
                <li key={change.id}>
                  <div className={classes.rule}>
                    <b>{nameOf(change, language)}</b>{' '}
                    <StateTag tone={tones[change.kind]}>{text.kinds[change.kind]}</StateTag>
                  </div>
                  {change.fields.map(({ path, before: was, after: is }) => (
                    <div key={path} className={classes.field}>
                      <span>{fieldName(path, [was, is], language)}</span>
                      <del>{was === undefined || was === '' ? text.nothing : shown(was, language)}</del>
                      <span aria-hidden> → </span>
                      <ins>{is === undefined || is === '' ? text.nothing : shown(is, language)}</ins>
                    </div>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function nameOf({ area, id, title }: RuleChange, language: Language): string {
  if (title !== undefined) return asHeading(title[language]);
  const cycles: RuleArea[] = ['taskCycle', 'appraisalCycle'];
  if (cycles.includes(area)) return asHeading(wordFor(actionWords, id.split(' ')[0] ?? id)[language]);
  return asHeading(fieldTerms[id]?.[language] ?? id);
}

/** A path in words: what is not known keeps its name in the file, what is shown by its title needs no name beside it. */
function fieldName(path: string, values: (Shown | undefined)[], language: Language): string {
  const steps = path.split('.').filter((step) => step !== 'value');
  const titled = values.some((value) => typeof value === 'object');
  const named = fieldTerms[steps.at(-1) ?? ''] !== undefined;
  return (titled && !named ? steps.slice(0, -1) : steps)
    .map((step) => (/^\d+$/.test(step) ? `${Number(step) + 1}` : (fieldTerms[step]?.[language] ?? step)))
    .join(' › ');
}

function shown(value: Shown, language: Language): string {
  if (typeof value !== 'string') return value[language];
  const term = valueTerms[value];
  if (term !== undefined) return term[language];
  if (/^-?\d{1,15}(\.\d+)?$/.test(value)) return figureText(new Decimal(value), language);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value) : value;
}
