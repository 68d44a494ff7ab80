import { Alert, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { searchKey } from '#domain/base/search-key.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { ImportLink } from '#web/ui/import-link.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { exportedCandidates } from './exported-people.ts';

type Candidate = Answers['campaign']['candidates']['candidates'][number];

const keyOf = ({ officialId, postId }: Candidate) => `${officialId} ${postId}`;

/** The second step of a campaign: who takes part, in which group, out of those who hold posts the authority manages. */
export function PeoplePage() {
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/people' });
  const text = useWords(assigningWords);
  const campaign = useQuery(api.campaign.get.queryOptions({ input: { campaignId } }));
  const candidates = useQuery(api.campaign.candidates.queryOptions({ input: { campaignId } }));
  const failed = [campaign, candidates].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!campaign.data || !candidates.data) return <Loading lines={10} />;
  return (
    <>
      <PageHead
        title={text.peopleTitle}
        above={
          <PageLink to="/campaigns/$campaignId" params={{ campaignId }} size="sm">
            {campaign.data.title}
          </PageLink>
        }
      >
        <ImportLink kind="campaign" campaign={campaignId} />
        <PageLinkButton
          to="/campaigns/$campaignId"
          params={{ campaignId }}
          size="compact-md"
          variant="default"
        >
          {text.toHome}
        </PageLinkButton>
      </PageHead>
      {candidates.data.candidates.length === 0 ? (
        <EmptyState title={text.nobodyTitle} next={text.nobodyNext} />
      ) : (
        <Choosing campaign={campaign.data} candidates={candidates.data.candidates} />
      )}
    </>
  );
}

function Choosing({
  campaign,
  candidates,
}: {
  campaign: Answers['campaign']['get'];
  candidates: Candidate[];
}) {
  const text = useWords(assigningWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ [key: string]: string }>({});
  const groups = campaign.pack.groups.map(({ id, title }) => ({ value: id, label: title[language] }));
  const open = candidates.filter(({ groupId, managedHigher }) => groupId === null && !managedHigher);
  // Another regulation may have other groups than the campaign before.
  const suggested = (it: Candidate) => groups.find(({ value }) => value === it.suggestedGroupId)?.value;
  const groupOf = (it: Candidate) => chosen[keyOf(it)] ?? suggested(it) ?? '';
  // Somebody with two posts comes in with one of them.
  const seen = new Set<string>();
  const taken = open.filter((it) => {
    if (groupOf(it) === '' || seen.has(it.officialId)) return false;
    seen.add(it.officialId);
    return true;
  });
  const add = useMutation({
    mutationFn: () =>
      client.campaign.addSubjects({
        campaignId: campaign.id,
        subjects: taken.map((it) => ({
          kind: 'official' as const,
          officialId: it.officialId,
          postId: it.postId,
          groupId: groupOf(it),
        })),
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const key = searchKey(search);
  const found = candidates.filter(({ fullName, postTitle, unitName }) =>
    searchKey(`${fullName} ${postTitle} ${unitName}`).includes(key),
  );
  const shown = found.filter(({ groupId }) => groupId === null);
  const already = found.filter(({ groupId }) => groupId !== null);
  const choices = [{ value: '', label: text.leftOut }, ...groups];
  const columns: Column<Candidate>[] = [
    {
      head: text.who,
      names: true,
      cell: (it) => (
        <>
          <span style={{ fontWeight: 500 }}>{it.fullName}</span>
          <Text size="xs" c="dimmed">
            {it.unitName}
          </Text>
        </>
      ),
    },
    {
      head: text.post,
      width: '32%',
      cell: (it) => `${it.postTitle}${it.acting ? ` (${text.acting})` : ''}`,
    },
    {
      head: text.group,
      width: '36%',
      cell: (it) =>
        it.groupId !== null ? (
          groups.find(({ value }) => value === it.groupId)?.label
        ) : it.managedHigher ? (
          <StateTag>{text.higher}</StateTag>
        ) : (
          <NativeSelect
            size="xs"
            aria-label={text.groupOf(it.fullName)}
            data={choices}
            value={groupOf(it)}
            onChange={(event) => setChosen({ ...chosen, [keyOf(it)]: event.currentTarget.value })}
          />
        ),
    },
  ];
  return (
    <Section
      title={text.notYet}
      note={text.chosenNow(taken.length, open.length)}
      acts={<ExportButtons table={() => exportedCandidates(found, campaign, language)} />}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {text.peopleNote}
      </Text>
      <Group gap="sm" mb="sm" align="flex-end">
        <TextInput
          data-narrows
          size="xs"
          label={text.search}
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {open.some((it) => groupOf(it) === '') && (
          <NativeSelect
            size="xs"
            label={text.setShown}
            data={[{ value: '', label: '–' }, ...groups]}
            value=""
            onChange={(event) => {
              const group = event.currentTarget.value;
              const free = shown.filter((it) => open.includes(it) && groupOf(it) === '');
              setChosen({ ...chosen, ...Object.fromEntries(free.map((it) => [keyOf(it), group])) });
            }}
          />
        )}
      </Group>
      {shown.length === 0 ? (
        <Text>{open.length === 0 ? text.everybodyIn : text.nobodySuch}</Text>
      ) : (
        <DataTable label={text.notYet} columns={columns} rows={shown} keyOf={keyOf} />
      )}
      {add.isError && <RefusalNote error={add.error} />}
      {open.length > 0 && (
        <Button mt="md" disabled={taken.length === 0} loading={add.isPending} onClick={() => add.mutate()}>
          {text.add(taken.length)}
        </Button>
      )}
      {add.isSuccess && (
        <Alert color="accent" variant="light" role="note" mt="md">
          {text.added(add.data.ids.length)}{' '}
          <PageLink to="/campaigns/$campaignId/proposals" params={{ campaignId: campaign.id }}>
            {text.goOn}
          </PageLink>
        </Alert>
      )}
      {already.length > 0 && (
        <details>
          <summary style={{ cursor: 'pointer', paddingTop: 14 }}>{text.alreadyIn(already.length)}</summary>
          <DataTable label={text.people} columns={columns} rows={already} keyOf={keyOf} />
        </details>
      )}
    </Section>
  );
}
