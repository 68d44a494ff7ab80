import { Text } from '@mantine/core';
import { useState } from 'react';
import { namesOf } from '#domain/appraisal/explain-names.ts';
import type { Fact } from '#regulation/fact.ts';
import type { Pack } from '#regulation/pack.ts';
import { client } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { appraisalActWords } from '#web/text/appraisal/appraisal-act-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { numberKind } from '#web/ui/fields/number-kind.tsx';
import { yesNoKind } from '#web/ui/fields/yes-no-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { readFigure } from '#web/ui/form/read-figure.ts';
import type { AppraisalStory } from '../appraisal.ts';

type Answers = { [fact: string]: unknown };

/**
 * Lets the rules make their proposal. Nothing is asked before the rules ask: the answers they miss are then fields of the
 * form, and no others.
 */
export function ProposeAct({ appraisal, pack }: { appraisal: AppraisalStory; pack: Pack }) {
  const text = useWords(appraisalActWords);
  const { language } = useLanguage();
  const [asked, setAsked] = useState<string[]>([]);
  const [answers, setAnswers] = useState<Answers>({});
  const names = namesOf(pack, language);
  const rootOf = (path: string) => path.split(/[.[]/)[0] ?? path;
  // What the system itself knows cannot be answered here: it is to be reported or set right where it belongs.
  const lacking = asked.filter((path) => pack.facts[rootOf(path)]?.from !== undefined);
  const facts = [...new Set(asked.map(rootOf))].flatMap((name) => {
    const fact = pack.facts[name];
    return fact === undefined || fact.from !== undefined ? [] : [{ name, fact }];
  });
  return (
    <ActDialog
      label={appraisal.proposal === null ? text.propose : text.proposeAgain}
      main={appraisal.proposal === null}
      at="propose"
      ready={facts.every(({ name }) => answers[name] !== undefined)}
      seen={appraisal.version}
      send={async (version) => {
        try {
          await client.appraisal.propose({
            appraisalId: appraisal.id,
            version,
            answers,
          });
        } catch (error) {
          const refusal = refusalOf(error);
          if (refusal?.kind === 'missingFacts') {
            const answered = asked.filter((path) => answers[rootOf(path)] !== undefined);
            setAsked([...new Set([...answered, ...refusal.params.facts])]);
          }
          throw error;
        }
      }}
    >
      <Text>{text.proposeNote}</Text>
      {lacking.length > 0 && (
        <div>
          <Text fw={600}>{text.lacking}</Text>
          <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
            {lacking.map((path) => (
              <li key={path}>{asHeading(names.fact(path))}</li>
            ))}
          </ul>
        </div>
      )}
      {facts.length > 0 && <Text fw={600}>{text.asked}</Text>}
      {facts.map(({ name, fact }) => (
        <FactField
          key={name}
          fact={fact}
          pack={pack}
          label={asHeading(fact.title[language])}
          value={answers[name]}
          onChange={(value) => setAnswers((all) => ({ ...all, [name]: value }))}
        />
      ))}
    </ActDialog>
  );
}

/** The field that fits an answer. */
function FactField({
  fact,
  pack,
  label,
  value,
  onChange,
}: {
  fact: Fact;
  pack: Pack;
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const text = useWords(appraisalActWords);
  const { language } = useLanguage();
  const choices = (options: { id: string; title: { vi: string; en: string } }[]) => (
    <choiceKind.Edit
      label={label}
      required
      none="–"
      options={options.map(({ id, title }) => ({ value: id, label: asHeading(title[language]) }))}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
  switch (fact.type) {
    case 'flag':
      return (
        <yesNoKind.Edit
          label={label}
          required
          value={typeof value === 'boolean' ? value : null}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <numberKind.Edit
          label={label}
          required
          unit={fact.unit}
          value={typeof value === 'string' ? value : null}
          onChange={(figure) => onChange(figure ?? undefined)}
        />
      );
    case 'choice':
      return choices(fact.options);
    case 'level':
      return choices(pack.rating.levels);
    case 'numbers':
      return <NumbersField label={label} onChange={onChange} />;
    case 'indicator':
    case 'list':
    case 'workItems':
      return <Text c="dimmed">{text.tooHard(label)}</Text>;
  }
}

/** Several figures, one to a line. */
function NumbersField({ label, onChange }: { label: string; onChange: (value: unknown) => void }) {
  const text = useWords(appraisalActWords);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  return (
    <longTextKind.Edit
      label={label}
      description={text.listNote}
      required
      value={typed}
      onChange={(value) => {
        setTyped(value ?? '');
        const lines = (value ?? '').split('\n').filter((line) => line.trim() !== '');
        const figures = lines.map((line) => readFigure(line, language));
        onChange(figures.length > 0 && figures.every((it) => it !== undefined) ? figures : undefined);
      }}
    />
  );
}
