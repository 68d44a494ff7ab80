import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { dayInVietnam } from '#domain/base/dates.ts';
import type { Pack } from '#regulation/pack.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useDraft } from '#web/ui/form/drafts.ts';
import { dateText } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import type { Candidate } from './candidate.ts';
import { emptyIndicator, type Proposal, type ProposalDraft, type Way } from './proposal-draft.ts';
import { WriteAndCheck } from './write-and-check.tsx';

type Campaign = Answers['task']['mine']['campaigns'][number];

/** Registers, orders or adds work: written, read once more, sent. */
export function ProposePage() {
  const text = useWords(proposalWords);
  const { way, backlog: backlogId } = useSearch({ from: '/inside/propose' });
  const entry = useQuery({
    ...api.backlog.get.queryOptions({ input: { entryId: backlogId ?? '' } }),
    enabled: backlogId !== undefined,
  });
  const work = useQuery(api.task.mine.queryOptions({ input: {} }));
  if (work.isError) return <RefusalNote error={work.error} onAgain={() => void work.refetch()} />;
  if (entry.isError) return <RefusalNote error={entry.error} />;
  if (work.isPending || entry.isLoading) return <Loading lines={8} />;
  const today = dayInVietnam(new Date().toISOString());
  const campaigns = work.data.campaigns.filter(
    ({ ways, mine, periodTo, authorityId }) =>
      periodTo >= today &&
      (entry.data === undefined || entry.data.authorityId === authorityId) &&
      ways.includes(way) &&
      (way !== 'register' || mine.length > 0),
  );
  return (
    <>
      <PageHead title={text.titles[way]} />
      {campaigns.length === 0 ? (
        <EmptyState title={text.noWayTitle} next={text.noWayNext}>
          <PageLink to="/">{text.campaign}</PageLink>
        </EmptyState>
      ) : (
        <Proposing key={`${way} ${backlogId}`} way={way} campaigns={campaigns} matter={entry.data} />
      )}
    </>
  );
}

function Proposing({
  way,
  campaigns,
  matter,
}: {
  way: Way;
  campaigns: Campaign[];
  /** What of the backlog it takes up. */
  matter: Answers['backlog']['get'] | undefined;
}) {
  const undo = useWords(undoWords);
  const text = useWords(proposalWords);
  const draft = useDraft<ProposalDraft>(
    matter === undefined ? `propose.${way}` : `backlog.${matter.id}`,
    () => ({
      ...blank(campaigns[0]?.id ?? ''),
      ...(matter === undefined ? {} : { title: matter.title, reason: matter.description }),
    }),
  );
  const campaign = campaigns.find(({ id }) => id === draft.value.campaignId) ?? campaigns[0];
  const pack = useQuery({
    ...api.regulation.get.queryOptions({
      input: { id: campaign?.packId ?? '', version: campaign?.packVersion ?? '' },
    }),
    enabled: campaign !== undefined,
  });
  const check = useQuery({
    ...api.campaign.check.queryOptions({ input: { campaignId: campaign?.id ?? '' } }),
    enabled: campaign !== undefined && way !== 'register',
  });
  const navigate = useNavigate();
  const failed = pack.isError ? pack.error : check.isError ? check.error : undefined;
  if (failed !== undefined) return <RefusalNote error={failed} />;
  if (campaign === undefined || pack.data === undefined || (way !== 'register' && check.isPending))
    return <Loading />;
  const candidates: Candidate[] = way === 'register' ? campaign.mine : (check.data?.subjects ?? []);
  const shown = fitted(draft.value, draft.keptAt === undefined, way, campaign, pack.data.pack, candidates);
  const group = pack.data.pack.groups.find(
    ({ id }) => id === candidates.find(({ subjectId }) => subjectId === shown.ownerIds[0])?.groupId,
  );
  const leave = async (taskId: string) => {
    await navigate({ to: '/tasks/$taskId', params: { taskId } });
    draft.drop();
  };
  return (
    <WriteAndCheck
      way={way}
      intro={text.intro[way]}
      draft={shown}
      keptAt={draft.keptAt}
      pack={pack.data.pack}
      group={group}
      candidates={candidates}
      campaignTitle={campaign.title}
      above={
        campaigns.length > 1 && (
          <NativeSelect
            label={text.campaign}
            data={campaigns.map(({ id, title, authorityName }) => ({
              value: id,
              label: `${title} (${authorityName})`,
            }))}
            value={campaign.id}
            onChange={(event) => {
              const chosen = campaigns.find(({ id }) => id === event.currentTarget.value);
              if (chosen !== undefined)
                draft.change({
                  ...shown,
                  campaignId: chosen.id,
                  ownerIds: [],
                  content: '',
                  dueOn: dateText(chosen.periodTo),
                });
            }}
          />
        )
      }
      onChange={draft.change}
      onDrop={draft.drop}
      acts={
        way === 'register'
          ? [
              {
                label: text.saveAndSubmit,
                send: async (proposal) => {
                  const { id, version } = await client.task.register(proposal);
                  // Registered it is, whatever becomes of the second step: its page shows what is open.
                  await client.task.submit({ taskId: id, version }).catch(() => undefined);
                  await leave(id);
                },
              },
              {
                label: text.save,
                send: async (proposal) => {
                  const { id, version } = await client.task.register(proposal);
                  await leave(id);
                  offerUndo({
                    said: undo.registered(proposal.title),
                    undo: () => client.task.withdraw({ taskId: id, version }),
                  });
                },
              },
            ]
          : [
              {
                label: text.send[way],
                send: async (proposal) => leave((await enter(way, proposal, matter?.id)).id),
              },
            ]
      }
    />
  );
}

async function enter(
  way: 'order' | 'add',
  proposal: Proposal,
  backlogId: string | undefined,
): Promise<{ id: string }> {
  return way === 'order'
    ? client.task.order({ ...proposal, reason: proposal.reason ?? '' })
    : client.task.add({ ...proposal, ...(backlogId === undefined ? {} : { backlogId }) });
}

function blank(campaignId: string): ProposalDraft {
  return {
    campaignId,
    ownerIds: [],
    title: '',
    nature: 'breakthrough',
    content: '',
    horizon: 'oneYear',
    expectedProduct: '',
    reason: '',
    dueOn: '',
    indicators: [emptyIndicator(0)],
  };
}

/** The natures one would expect first: what the authority orders is hard, what is added was left over. */
const natureOf = { register: 'breakthrough', order: 'hard', add: 'backlog' } as const;

/** A draft as it fits the campaign: choices the regulation has, people the campaign has, due at its end if untouched. */
function fitted(
  draft: ProposalDraft,
  untouched: boolean,
  way: Way,
  campaign: Campaign,
  { settings: { natures, horizons } }: Pack,
  candidates: Candidate[],
): ProposalDraft {
  const known = draft.ownerIds.filter((id) => candidates.some(({ subjectId }) => subjectId === id));
  const first = candidates[0]?.subjectId;
  const preferred = natures.value.includes(natureOf[way]) ? natureOf[way] : natures.value[0];
  return {
    ...draft,
    campaignId: campaign.id,
    ownerIds: known.length > 0 || way !== 'register' || first === undefined ? known : [first],
    nature: untouched || !natures.value.includes(draft.nature) ? (preferred ?? draft.nature) : draft.nature,
    horizon: horizons.value.includes(draft.horizon) ? draft.horizon : (horizons.value[0] ?? draft.horizon),
    dueOn: untouched ? dateText(campaign.periodTo) : draft.dueOn,
  };
}
