import { Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answers, api } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { officialWords } from '#web/text/appraisal/official-words.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { exportedOfficials } from '#web/ui/export/exported-officials.ts';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';

type Listed = Answers['organisation']['listOfficials'];
type Row = Listed['officials'][number];

/** The officials by given name, found by part of a name; for everybody the way to his own dossier. */
export function OfficialListPage() {
  const text = useWords(officialWords);
  const me = useQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const own = me.data?.officialId ?? null;
  return (
    <>
      <PageHead title={text.title}>
        {own !== null && (
          <PageLinkButton
            to="/officials/$officialId"
            params={{ officialId: own }}
            variant="default"
            size="compact-md"
          >
            {text.mine}
          </PageLinkButton>
        )}
      </PageHead>
      {me.data !== undefined && <Officials hasOwn={own !== null} />}
    </>
  );
}

function Officials({ hasOwn }: { hasOwn: boolean }) {
  const text = useWords(officialWords);
  const { language } = useLanguage();
  const { search } = useSearch({ from: '/inside/officials' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search ?? '');
  const find = useDebouncedCallback((wanted: string) => {
    void navigate({ to: '/officials', search: wanted === '' ? {} : { search: wanted }, replace: true });
  }, 250);
  const officials = useInfiniteQuery(
    api.organisation.listOfficials.infiniteOptions({
      input: (after: Listed['next']) => ({
        limit: 100,
        ...(search === undefined ? {} : { search }),
        ...(after === null ? {} : { after }),
      }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
  if (officials.isError) {
    if (refusalOf(officials.error)?.kind === 'notAllowed')
      return (
        <EmptyState
          title={hasOwn ? text.onlyOwnTitle : text.nothingTitle}
          next={hasOwn ? text.onlyOwnNext : text.nothingNext}
        />
      );
    return <RefusalNote error={officials.error} onAgain={() => void officials.refetch()} />;
  }
  if (officials.isPending) return <Loading lines={10} />;
  const rows = officials.data.pages.flatMap((page) => page.officials);
  const columns: Column<Row>[] = [
    {
      head: text.name,
      names: true,
      width: '34%',
      cell: ({ id, fullName }) => (
        <PageLink to="/officials/$officialId" params={{ officialId: id }} fw={500}>
          {fullName}
        </PageLink>
      ),
    },
    {
      head: text.posts,
      cell: ({ posts }) =>
        posts.length === 0 ? (
          <Text span size="sm" c="dimmed">
            {text.noPost}
          </Text>
        ) : (
          <div>
            {posts.map((post) => (
              <div key={post.tenureId}>
                {post.title}
                {post.acting && ` (${text.acting})`}
                <Text span size="xs" c="dimmed">
                  {' '}
                  {post.unitName}
                </Text>
              </div>
            ))}
          </div>
        ),
    },
  ];
  return (
    <>
      <TextInput
        data-narrows
        type="search"
        label={text.search}
        description={text.searchNote}
        maw={420}
        mb="md"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      {rows.length === 0 ? (
        <EmptyState title={text.noneTitle} next={text.noneNext} />
      ) : (
        <Section
          title={text.list}
          note={rows.length}
          acts={<ExportButtons table={(told) => exportedOfficials(search ?? '', language, told)} />}
        >
          <DataTable label={text.list} columns={columns} rows={rows} keyOf={({ id }) => id} />
          <MoreRows list={officials} />
        </Section>
      )}
    </>
  );
}
