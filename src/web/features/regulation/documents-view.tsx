import type { Document } from '#regulation/source.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { asHeading, documentTerms } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { Section } from '#web/ui/section.tsx';

/** What the regulation rests on. */
export function DocumentsView({ documents }: { documents: Document[] }) {
  const text = useWords(regulationWords);
  const { language } = useLanguage();
  const columns: Column<Document>[] = [
    { head: text.documents, names: true, cell: (it) => it.title[language] },
    { head: text.number, width: '17%', cell: (it) => it.number ?? '–' },
    { head: text.kind, width: '16%', cell: (it) => asHeading(documentTerms[it.kind][language]) },
    { head: text.issuer, width: '20%', cell: (it) => it.issuer ?? '–' },
    {
      head: text.issuedOn,
      width: '12%',
      cell: (it) => (it.issuedOn === undefined ? '–' : <DateText date={it.issuedOn} />),
    },
  ];
  return (
    <Section title={text.documents}>
      <DataTable label={text.documents} columns={columns} rows={documents} keyOf={(it) => it.id} />
    </Section>
  );
}
