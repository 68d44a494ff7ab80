import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Fact } from '#regulation/fact.ts';
import type { Pack } from '#regulation/pack.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { Section } from '#web/ui/section.tsx';
import { SourceNote } from '#web/ui/source-note.tsx';

/** What must be known before the rules can be applied, and who knows it. */
export function FactsView({ pack }: { pack: Pack }) {
  const text = useWords(regulationWords);
  const { language } = useLanguage();
  const figure = (value: string | undefined) =>
    value === undefined ? undefined : figureText(new Decimal(value), language);
  const columns: Column<[string, Fact]>[] = [
    {
      head: text.fact,
      names: true,
      cell: ([, fact]) => (
        <>
          {asHeading(fact.title[language])}
          <SourceNote source={fact.source} documents={pack.head.documents} />
        </>
      ),
    },
    {
      head: text.factKind,
      width: '30%',
      cell: ([, fact]) => {
        const kind = text.factKinds[fact.type];
        if (fact.type === 'choice') return fact.options.map((it) => it.title[language]).join('; ');
        if (fact.type === 'list')
          return `${kind}: ${Object.values(fact.fields)
            .map((field) => field.title[language])
            .join('; ')}`;
        const bounded = 'min' in fact && (fact.min !== undefined || fact.max !== undefined);
        return bounded ? `${kind}, ${text.bounds(figure(fact.min), figure(fact.max))}` : kind;
      },
    },
    {
      head: text.factFrom,
      width: '22%',
      cell: ([, fact]) => (fact.from === undefined ? text.asked : text.factOrigins[fact.from]),
    },
  ];
  return (
    <Section title={text.facts}>
      <DataTable
        label={text.facts}
        columns={columns}
        rows={Object.entries(pack.facts)}
        keyOf={([name]) => name}
      />
    </Section>
  );
}
