import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { compareVersions } from '#regulation/choose-version.ts';
import { type Answers, api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { regulationWords } from '#web/text/regulation/regulation-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateCell } from '#web/ui/export/table-of.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { DraftsView } from './drafts-view.tsx';

type Row = Answers['regulation']['list']['packs'][number];

/** The regulations at hand, and those that could not be read. */
export function PackListPage() {
  const text = useWords(regulationWords);
  const editor = useWords(regulationEditorWords);
  const { language } = useLanguage();
  const packs = useQuery(api.regulation.list.queryOptions({ input: {} }));
  const newestOf = (id: string) =>
    (packs.data?.packs ?? [])
      .map(({ head }) => head)
      .filter((head) => head.id === id)
      .toSorted((a, b) => compareVersions(b.version, a.version))[0]?.version;
  const columns: FiledColumn<Row>[] = [
    {
      head: text.regulation,
      names: true,
      cell: ({ head }) => (
        <>
          <PageLink
            to="/regulations/$packId"
            params={{ packId: head.id }}
            search={newestOf(head.id) === head.version ? {} : { version: head.version }}
            fw={500}
          >
            {head.title[language]}
          </PageLink>
          <Text size="xs" c="dimmed">
            {head.id}
          </Text>
        </>
      ),
      file: { [text.regulation]: ({ head }) => head.title[language], Id: ({ head }) => head.id },
    },
    { head: text.issuer, width: '22%', cell: ({ head }) => head.issuer },
    {
      head: text.issuedOn,
      width: '13%',
      cell: ({ head }) => (head.issuedOn === undefined ? '–' : <DateText date={head.issuedOn} />),
      file: { [text.issuedOn]: ({ head }) => dateCell(head.issuedOn ?? null) },
    },
    {
      head: text.validity,
      width: '16%',
      cell: ({ head }) => (
        <span>
          {text.from} <DateText date={head.validFrom} />
          {head.validTo !== undefined && (
            <>
              {' '}
              {text.to} <DateText date={head.validTo} />
            </>
          )}
        </span>
      ),
      file: {
        [`${text.validity}, ${text.from}`]: ({ head }) => ({ date: head.validFrom }),
        [`${text.validity}, ${text.to}`]: ({ head }) => dateCell(head.validTo ?? null),
      },
    },
    {
      head: text.version,
      width: '11%',
      cell: ({ head, own }) => (
        <div>
          {head.version}
          <Text size="xs" c="dimmed">
            {own ? text.own : text.shipped}
          </Text>
        </div>
      ),
      file: {
        [text.version]: ({ head }) => head.version,
        [text.ofWhom]: ({ own }) => (own ? text.own : text.shipped),
      },
    },
  ];
  return (
    <>
      <PageHead title={text.title}>
        <PageLinkButton to="/regulations/compare" variant="default" size="compact-md">
          {editor.compare}
        </PageLinkButton>
        <PageLinkButton to="/regulations/try" variant="default" size="compact-md">
          {editor.tryOut}
        </PageLinkButton>
      </PageHead>
      {packs.data?.actions.includes('copyPack') && <DraftsView />}
      {packs.isError ? (
        <RefusalNote error={packs.error} onAgain={() => void packs.refetch()} />
      ) : packs.isPending ? (
        <Loading />
      ) : packs.data.packs.length === 0 ? (
        <EmptyState title={text.noneTitle} next={text.noneNext} />
      ) : (
        <Section
          title={text.listLabel}
          note={packs.data.packs.length}
          acts={
            <ExportButtons table={() => shownTable({ name: text.listLabel }, columns, packs.data.packs)} />
          }
        >
          <DataTable
            label={text.listLabel}
            columns={columns}
            rows={packs.data.packs}
            keyOf={({ head }) => `${head.id} ${head.version}`}
          />
        </Section>
      )}
      {packs.data !== undefined && packs.data.faulty.length > 0 && (
        <Section title={text.faulty} note={text.faultyNote}>
          <List>
            {packs.data.faulty.map(({ folder, faults }) => (
              <List.Item key={folder}>
                {folder}: {faults.map(({ file, line }) => `${file}:${line ?? 1}`).join(', ')}
              </List.Item>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
