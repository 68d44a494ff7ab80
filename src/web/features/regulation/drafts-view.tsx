import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { tableOf } from '#web/ui/export/table-of.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';

/** The regulations that are being written here; nothing is shown while there is none. */
export function DraftsView() {
  const text = useWords(regulationEditorWords);
  const drafts = useQuery(api.regulation.listDrafts.queryOptions({ input: {} }));
  const rows = drafts.data?.drafts ?? [];
  if (rows.length === 0) return null;
  return (
    <Section
      title={text.drafts}
      note={text.draftsNote}
      acts={
        <ExportButtons
          table={() =>
            tableOf({ name: text.drafts }, rows, [
              [text.draft, ({ packId, packVersion }) => `${packId} ${packVersion}`],
              [text.copiedFrom, ({ copiedFrom }) => copiedFrom],
              [text.changed, ({ changedAt }) => ({ date: changedAt })],
              [text.changedBy, ({ fullName, userName }) => fullName ?? userName],
            ])
          }
        />
      }
    >
      <DataTable
        label={text.drafts}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            head: text.draft,
            names: true,
            cell: ({ id, packId, packVersion }) => (
              <PageLink to="/regulations/drafts/$draftId" params={{ draftId: id }} fw={500}>
                {packId} {packVersion}
              </PageLink>
            ),
          },
          { head: text.copiedFrom, width: '28%', cell: ({ copiedFrom }) => copiedFrom },
          {
            head: text.changed,
            width: '32%',
            cell: ({ changedAt, fullName, userName }) => (
              <span>
                <InstantText at={changedAt} />, {fullName ?? userName}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}
