import { figureText } from '#domain/appraisal/figure-text.ts';
import { namesOf } from '#domain/appraisal/explain-names.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Pack } from '#regulation/pack.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { ComputedExample } from './check-draft.ts';
import classes from './draft-page.module.css';

/** The worked examples as the rules compute them now, what was expected beside what came out; those that differ open. */
export function LiveExamples({ examples, pack }: { examples: ComputedExample[]; pack: Pack | undefined }) {
  const text = useWords(regulationEditorWords);
  const differing = examples.filter(({ fits }) => !fits).length;
  return (
    <Section
      title={text.examples}
      note={
        pack &&
        examples.length > 0 && (
          <StateTag tone={differing === 0 ? 'good' : 'bad'}>
            {examples.length - differing}/{examples.length} {text.fits}
          </StateTag>
        )
      }
    >
      {pack === undefined && <p className={classes.note}>{text.examplesWait}</p>}
      {pack !== undefined && examples.length === 0 && <p className={classes.note}>{text.noExamples}</p>}
      {pack !== undefined &&
        examples.map((example) => <Example key={example.file} example={example} pack={pack} />)}
    </Section>
  );
}

function Example({ example: { title, lines, fits, file }, pack }: { example: ComputedExample; pack: Pack }) {
  const text = useWords(regulationEditorWords);
  const { language } = useLanguage();
  const names = namesOf(pack, language);
  const nameOf = (at: string) =>
    at.startsWith('nodes.') ? asHeading(names.node(at.slice(6))) : (text.lines[at] ?? at);
  const shown = (at: string, value: string) => {
    if (value === 'null' || value === 'none') return '–';
    if (at === 'level' || at === 'band') return text.outcomes[value] ?? asHeading(names.level(value));
    if (at === 'outcome') return text.outcomes[value] ?? value;
    if (at === 'missing') return value.split(', ').map(names.fact).join('; ');
    return /^-?\d+(\.\d+)?$/.test(value) ? figureText(new Decimal(value), language) : value;
  };
  return (
    <details className={classes.example} open={!fits}>
      <summary>
        <StateTag tone={fits ? 'good' : 'bad'}>{fits ? text.fits : text.differs}</StateTag> {title[language]}
      </summary>
      <table className={classes.lines} aria-label={`${title[language]} (${file})`}>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.expected}</th>
            <th scope="col">{text.computed}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ at, expected, computed }) => (
            <tr key={at} data-differs={expected !== computed || undefined}>
              <th scope="row">{nameOf(at)}</th>
              <td>{shown(at, expected)}</td>
              <td>
                {shown(at, computed)}
                {expected !== computed && <b> ({text.differs})</b>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
