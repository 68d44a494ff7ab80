import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { backlogStates } from '#domain/task/backlog.ts';
import { backlogSourceWords, backlogStateWords } from '#domain/wording/backlog-words.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { backlogWords } from '#web/text/assigning/backlog-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { BacklogSearch } from './backlog-search.ts';
import { exportedBacklog } from './exported-backlog.ts';
import { MatterAct } from './matter-act.tsx';
import { waitingParts } from './waiting-text.ts';

type Entry = Answers['backlog']['list']['entries'][number];
const tones = { open: 'warn', inWork: 'accent', settled: 'good', dropped: 'plain' } as const;

/** What has waited at an authority, the longest first, with whoever had it before. */
export function BacklogPage() {
  const text = useWords(backlogWords);
  const search = useSearch({ from: '/inside/backlog' });
  const me = useQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const campaigns = useQuery(api.campaign.list.queryOptions({ input: {} }));
  if (me.isPending || campaigns.isPending) return <Loading lines={8} />;
  const powers = me.data?.powers ?? [];
  const reads = powers.filter(({ kind }) => ['specialist', 'leader', 'inspector'].includes(kind));
  const authorities = new Map([
    ...reads.flatMap(({ unitId, unitName }) =>
      unitId === null ? [] : [[unitId, unitName ?? unitId] as const],
    ),
    ...(reads.length === 0
      ? []
      : (campaigns.data?.campaigns ?? []).map(
          ({ authorityId, authorityName }) => [authorityId, authorityName] as const,
        )),
  ]);
  const authorityId = search.authority ?? [...authorities.keys()][0];
  return (
    <>
      {authorityId === undefined ? (
        <>
          <PageHead title={text.title} />
          <EmptyState title={text.title} next={text.noAuthority} />
        </>
      ) : (
        <>
          <PageHead title={text.title} below={authorities.get(authorityId)}>
            {powers.some(({ kind }) => kind === 'specialist' || kind === 'leader') && (
              <MatterAct authorityId={authorityId} />
            )}
          </PageHead>
          <Register authorityId={authorityId} authorities={authorities} search={search} />
        </>
      )}
    </>
  );
}

function Register({
  authorityId,
  authorities,
  search,
}: {
  authorityId: string;
  authorities: Map<string, string>;
  search: BacklogSearch;
}) {
  const text = useWords(backlogWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.search ?? '');
  const { state = 'waiting' as const, sort = 'age' as const } = search;
  const set = (part: { [name in keyof BacklogSearch]?: BacklogSearch[name] | undefined }) => {
    const next = Object.entries({ ...search, ...part }).filter(([, it]) => it !== undefined && it !== '');
    void navigate({ to: '/backlog', replace: true, search: Object.fromEntries(next) as BacklogSearch });
  };
  useEffect(() => {
    const later = setTimeout(() => {
      if (typed !== (search.search ?? '')) set({ search: typed });
    }, 250);
    return () => clearTimeout(later);
  });
  const asked = {
    authorityId,
    state,
    sort,
    ...(search.search === undefined ? {} : { search: search.search }),
  };
  const found = useInfiniteQuery({
    queryKey: [...api.backlog.list.key({ input: { authorityId } }), state, sort, search.search ?? ''],
    initialPageParam: undefined as { key: string; id: string } | undefined,
    queryFn: ({ pageParam }) =>
      client.backlog.list({
        ...asked,
        ...(pageParam === undefined ? {} : { after: pageParam }),
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const columns: Column<Entry>[] = [
    {
      head: text.matter,
      names: true,
      cell: (it) => (
        <>
          <PageLink to="/backlog/$entryId" params={{ entryId: it.id }} fw={500}>
            {it.title}
          </PageLink>
          <Text size="xs" c="dimmed">
            {[backlogSourceWords[it.source][language], it.unitName].filter(Boolean).join(', ')}
          </Text>
        </>
      ),
    },
    {
      head: text.age,
      width: '17%',
      cell: (it) => {
        const { years, months } = waitingParts(it.ageDays);
        return (
          <div>
            {text.years(years, months)}
            <Text size="xs" c="dimmed">
              <DateText date={it.waitingSince} />
            </Text>
          </div>
        );
      },
    },
    { head: text.attempts, width: '9%', figures: true, cell: ({ attempts }) => attempts },
    {
      head: text.owners,
      width: '24%',
      cell: ({ owners }) =>
        owners.length === 0
          ? text.nobody
          : owners.map(({ fullName, unitName }) => fullName ?? unitName).join('; '),
    },
    {
      head: text.state,
      width: '14%',
      cell: (it) => <StateTag tone={tones[it.state]}>{backlogStateWords[it.state][language]}</StateTag>,
    },
  ];
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Section
      title={text.list}
      note={found.data === undefined ? undefined : entries.length}
      acts={entries.length > 0 && <ExportButtons table={(told) => exportedBacklog(asked, language, told)} />}
    >
      <Group gap="sm" mb="sm" align="flex-end" data-narrows>
        {authorities.size > 1 && (
          <NativeSelect
            size="xs"
            label={text.authority}
            data={[...authorities].map(([value, label]) => ({ value, label }))}
            value={authorityId}
            onChange={(event) => set({ authority: event.currentTarget.value })}
          />
        )}
        <TextInput
          size="xs"
          label={text.search}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={text.states}
          data={[
            { value: 'waiting', label: text.waiting },
            ...backlogStates.map((it) => ({ value: it, label: backlogStateWords[it][language] })),
            { value: 'all', label: text.all },
          ]}
          value={state}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set({ state: value === 'waiting' ? undefined : (value as 'all') });
          }}
        />
        <NativeSelect
          size="xs"
          label={text.sort}
          data={(['age', 'title'] as const).map((it) => ({ value: it, label: text.sorts[it] }))}
          value={sort}
          onChange={(event) => set({ sort: event.currentTarget.value === 'title' ? 'title' : undefined })}
        />
      </Group>
      {found.isError ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : found.isPending ? (
        <Loading />
      ) : entries.length === 0 ? (
        <EmptyState title={text.noneTitle} next={text.noneNext} />
      ) : (
        <>
          <DataTable label={text.list} columns={columns} rows={entries} keyOf={({ id }) => id} />
          <MoreRows list={found} />
        </>
      )}
    </Section>
  );
}
