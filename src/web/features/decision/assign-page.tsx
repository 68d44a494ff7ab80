import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type Answers, api, client } from '#web/api/client.ts';
import { everyProposal } from '#web/api/every-proposal.ts';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, natureTerms, originTerms } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useDraft } from '#web/ui/form/drafts.ts';
import type { PaperDraft } from '#web/ui/form/paper-fields.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { GroupCounts } from './group-counts.tsx';
import { PaperSteps } from './paper-steps.tsx';

type Row = Answers['task']['proposals']['proposals'][number];
type Campaign = Answers['campaign']['get'];

/** One paper takes no more than this at once. */
const most = 1000;

/** The decision that assigns: the endorsed work of a campaign, counted against the regulation, put on one paper. */
export function AssignPage() {
  const text = useWords(decisionWords);
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/assign' });
  const campaign = useQuery(api.campaign.get.queryOptions({ input: { campaignId } }));
  const proposals = useQuery(everyProposal(campaignId));
  const failed = [campaign, proposals].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!campaign.data || !proposals.data) return <Loading lines={10} />;
  const endorsed = proposals.data.proposals.filter(({ state }) => state === 'endorsed');
  const rows = endorsed.slice(0, most);
  return (
    <>
      <PageHead
        title={text.assignTitle}
        above={
          <PageLink to="/campaigns/$campaignId" params={{ campaignId }} size="sm">
            {campaign.data.title}
          </PageLink>
        }
      />
      <Counts campaign={campaign.data} />
      {rows.length === 0 ? (
        <EmptyState title={text.noneTitle} next={text.noneNext} />
      ) : (
        <Assigning campaign={campaign.data} rows={rows} more={endorsed.length > rows.length} />
      )}
    </>
  );
}

function Counts({ campaign: { id, pack } }: { campaign: Campaign }) {
  const check = useQuery(api.campaign.check.queryOptions({ input: { campaignId: id } }));
  if (!check.data) return null;
  return <GroupCounts subjects={check.data.subjects} pack={pack} />;
}

interface AssignDraft extends PaperDraft {
  /** Tasks left out of the paper. */
  without: string[];
}

function whoOf({ owners }: Row): string {
  return owners.map(({ fullName, unitName }) => fullName ?? unitName).join(', ');
}

function Assigning({ campaign, rows, more }: { campaign: Campaign; rows: Row[]; more: boolean }) {
  const text = useWords(decisionWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const draft = useDraft<AssignDraft>(`assign.${campaign.id}`, () => ({
    number: '',
    signedOn: '',
    signedBy: '',
    title: text.assignAbout(campaign.title),
    without: [],
  }));
  const { without } = draft.value;
  const chosen = rows.filter(({ id }) => !without.includes(id));
  const listOf = <Paper,>(paper: Paper) => ({
    campaignId: campaign.id,
    ...paper,
    tasks: chosen.map(({ id, version }) => ({ taskId: id, version })),
  });
  const leaveOut = (ids: string[]) => draft.change({ ...draft.value, without: ids });
  const columns: Column<Row>[] = [
    {
      head: text.task,
      names: true,
      cell: (row) => (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Checkbox
            mt={2}
            aria-label={text.choose(row.title)}
            checked={!without.includes(row.id)}
            onChange={(event) =>
              leaveOut(
                event.currentTarget.checked ? without.filter((id) => id !== row.id) : [...without, row.id],
              )
            }
          />
          <div>
            <PageLink to="/tasks/$taskId" params={{ taskId: row.id }} fw={500}>
              {row.title}
            </PageLink>
            <Text size="xs" c="dimmed">
              {asHeading(natureTerms[row.nature][language])}, {originTerms[row.origin][language]}
            </Text>
          </div>
        </Group>
      ),
    },
    {
      head: text.who,
      width: '28%',
      cell: (row) => (
        <div>
          {whoOf(row)}
          <Text size="xs" c="dimmed">
            {row.owners[0]?.fullName === null ? null : row.owners[0]?.unitName}
          </Text>
        </div>
      ),
    },
    { head: text.due, width: '11%', cell: (row) => <DateText date={row.dueOn} /> },
    {
      head: text.opinion,
      width: '20%',
      cell: ({ opinions }) => {
        const last = opinions.at(-1);
        return last === undefined
          ? text.noOpinion
          : [text.opinions[last.kind], last.reason].filter(Boolean).join(': ');
      },
    },
  ];
  return (
    <PaperSteps
      draft={draft.value}
      onChange={(paper) => draft.change({ ...draft.value, ...paper })}
      problems={chosen.length === 0 ? [text.nothingChosen] : []}
      note={text.afterwards}
      authorityId={campaign.authorityId}
      act={(paper) => ({ act: 'assign' as const, of: listOf(paper) })}
      send={async ({ of }) => {
        await client.task.assign(of);
        draft.drop();
        await navigate({ to: '/tasks', search: { campaign: campaign.id, state: 'assigned' } });
      }}
    >
      {() => (
        <Section title={text.list} note={text.chosen(chosen.length, rows.length)}>
          <Group gap="xs" mb="xs">
            <Button size="compact-sm" variant="default" onClick={() => leaveOut([])}>
              {text.chooseAll}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => leaveOut(rows.map(({ id }) => id))}>
              {text.chooseNone}
            </Button>
          </Group>
          <DataTable label={text.list} columns={columns} rows={rows} keyOf={(row) => row.id} />
          {more && (
            <Text size="sm" c="dimmed" mt="sm">
              {text.firstOnly(most)}
            </Text>
          )}
        </Section>
      )}
    </PaperSteps>
  );
}
