import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Example } from '#regulation/example.ts';
import type { Pack } from '#regulation/pack.ts';
import { useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { FactsList } from '#web/ui/facts-list.tsx';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';
import { exampleFactText } from './example-fact-text.ts';
import classes from './examples-view.module.css';

/** Facts and what must come out, worked by hand or published. */
export function ExamplesView({
  examples,
  pack,
  names,
}: {
  examples: { file: string; example: Example }[];
  pack: Pack;
  names: Names;
}) {
  const text = useWords(regulationWords);
  return (
    <Section title={text.examples} note={text.examplesNote}>
      {examples.length === 0 && text.noneRule}
      {examples.map(({ file, example }) => (
        <details key={file} className={classes.example}>
          <summary>{names.title(example.title)}</summary>
          <div className={classes.columns}>
            <div>
              <h3 className={classes.title}>{text.given}</h3>
              <FactsList
                facts={Object.entries(example.facts).map(([name, value]) => ({
                  name: asHeading(names.fact(name)),
                  value: exampleFactText(name, value, names),
                }))}
              />
              {example.quota && (
                <FactsList
                  facts={Object.entries(example.quota.people).map(([level, number]) => ({
                    name: asHeading(names.level(level)),
                    value: number,
                  }))}
                />
              )}
            </div>
            <div>
              <h3 className={classes.title}>{text.expected}</h3>
              <FactsList facts={expected(example, pack, names, text)} />
            </div>
          </div>
          <SourceNote source={example.source} documents={pack.head.documents} />
          <code className={classes.file}>{file}</code>
        </details>
      ))}
    </Section>
  );
}

function expected({ expect }: Example, { rating }: Pack, names: Names, text: (typeof regulationWords)['vi']) {
  const { expect: heads } = text;
  const rule = (id: string | undefined) => {
    const found = [...rating.noRating, ...rating.vetoes, ...rating.ceilings].find((it) => it.id === id);
    return found === undefined ? id : names.title(found.title);
  };
  return [
    ...Object.entries(expect.nodes ?? {}).map(([id, value]) => ({
      name: asHeading(names.node(id)),
      value: value === null ? '–' : names.figure(value),
    })),
    {
      name: heads.score,
      value:
        expect.score === undefined ? undefined : expect.score === null ? '–' : names.figure(expect.score),
    },
    { name: heads.band, value: expect.band && names.level(expect.band) },
    { name: heads.level, value: expect.level && asHeading(names.level(expect.level)) },
    { name: heads.outcome, value: expect.outcome && asHeading(text.outcomes[expect.outcome]) },
    { name: heads.missing, value: expect.missing && names.facts(expect.missing) },
    { name: heads.noRating, value: rule(expect.noRating) },
    { name: heads.veto, value: rule(expect.veto) },
    { name: heads.ceiling, value: rule(expect.ceiling) },
    { name: heads.allowed, value: expect.quota?.allowed },
  ];
}
