import type { Document } from '#regulation/source.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { asHeading, documentTerms } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateCell } from '#web/ui/export/table-of.ts';
import { Section } from '#web/ui/section.tsx';

/** What the regulation rests on. */
export function DocumentsView({ documents, title }: { documents: Document[]; title: string }) {
  const text = useWords(regulationWords);
  const { language } = useLanguage();
  const columns: FiledColumn<Document>[] = [
    { head: text.documents, names: true, cell: (it) => it.title[language] },
    { head: text.number, width: '17%', cell: (it) => it.number ?? '–' },
    { head: text.kind, width: '16%', cell: (it) => asHeading(documentTerms[it.kind][language]) },
    { head: text.issuer, width: '20%', cell: (it) => it.issuer ?? '–' },
    {
      head: text.issuedOn,
      width: '12%',
      cell: (it) => (it.issuedOn === undefined ? '–' : <DateText date={it.issuedOn} />),
      file: { [text.issuedOn]: (it) => dateCell(it.issuedOn ?? null) },
    },
  ];
  return (
    <Section
      title={text.documents}
      acts={
        <ExportButtons
          table={() => shownTable({ name: text.documents, about: [title] }, columns, documents)}
        />
      }
    >
      <DataTable label={text.documents} columns={columns} rows={documents} keyOf={(it) => it.id} />
    </Section>
  );
}
