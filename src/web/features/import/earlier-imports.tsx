import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { importWords } from '#web/text/import-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { tableOf } from '#web/ui/export/table-of.ts';
import { instantText } from '#web/ui/format-date.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { importKinds } from './import-search.ts';

/** The files somebody brought, the latest first: each can be opened again. */
export function EarlierImports() {
  const text = useWords(importWords);
  const { data } = useQuery(api.import.list.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const kindOf = (kind: string) => text.kinds[importKinds.find((it) => it === kind) ?? 'units'];
  return (
    <Section
      title={text.earlier}
      acts={
        data.imports.length > 0 && (
          <ExportButtons
            table={() =>
              tableOf({ name: text.earlier }, data.imports, [
                [text.file, ({ fileName }) => fileName],
                [text.kind, ({ kind }) => kindOf(kind)],
                [text.at, ({ broughtAt }) => ({ date: broughtAt })],
                [text.state, ({ state }) => text.states[state]],
              ])
            }
          />
        )
      }
    >
      {data.imports.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <DataTable
          label={text.earlier}
          rows={data.imports}
          keyOf={({ id }) => id}
          columns={[
            {
              head: text.file,
              names: true,
              cell: ({ id, fileName }) => (
                <PageLink to="/import" search={{ id }}>
                  {fileName}
                </PageLink>
              ),
            },
            {
              head: text.kind,
              cell: ({ kind }) => kindOf(kind),
            },
            { head: text.at, cell: ({ broughtAt }) => instantText(broughtAt) },
            {
              head: text.state,
              cell: ({ state }) => (
                <StateTag tone={state === 'applied' ? 'good' : 'plain'}>{text.states[state]}</StateTag>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
