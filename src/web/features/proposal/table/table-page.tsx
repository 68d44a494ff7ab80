import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useWords } from '#web/text/language.tsx';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { ImportLink } from '#web/ui/import-link.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import type { TableView } from './arrange-rows.ts';
import { ProposalTable } from './proposal-table.tsx';
import { useMembers, useProposals } from './use-proposals.ts';

/** Every proposal of a campaign as one table, to be written, filled and taken on like a spreadsheet. */
export function TablePage() {
  const text = useWords(proposalTableWords);
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/proposals' });
  const search = useSearch({ from: '/inside/campaigns/$campaignId/proposals' });
  const navigate = useNavigate();
  const [view, setView] = useState<TableView>({
    filters: search.filters ?? {},
    sort: search.sort ?? null,
    descending: search.descending ?? false,
  });
  const campaign = useQuery(api.campaign.get.queryOptions({ input: { campaignId } }));
  const members = useMembers(campaignId);
  const { proposals, loaded } = useProposals(campaignId);
  // The address follows what is typed, never the other way round: a field that waits for its address loses keys.
  useEffect(() => {
    const filters = Object.fromEntries(Object.entries(view.filters).filter(([, it]) => it !== ''));
    void navigate({
      to: '/campaigns/$campaignId/proposals',
      params: { campaignId },
      replace: true,
      search: {
        ...(Object.keys(filters).length === 0 ? {} : { filters }),
        ...(view.sort === null ? {} : { sort: view.sort }),
        ...(view.descending ? { descending: true } : {}),
      },
    });
  }, [view, campaignId, navigate]);

  const failed = [campaign, members, proposals].find(({ isError }) => isError);
  if (failed) {
    if (refusalOf(failed.error)?.kind === 'notFound')
      return <EmptyState title={text.title} next={text.noTable} />;
    return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  }
  if (!campaign.data || !members.data || !proposals.data)
    return (
      <>
        <Loading lines={12} />
        {loaded > 0 && text.loadingRows(loaded)}
      </>
    );
  return (
    <>
      <PageHead
        title={text.title}
        above={
          <PageLink to="/campaigns/$campaignId" params={{ campaignId }} size="sm">
            {campaign.data.title}
          </PageLink>
        }
      >
        <ImportLink kind="proposals" campaign={campaignId} />
      </PageHead>
      <ProposalTable
        campaign={campaign.data}
        members={members.data}
        listed={proposals.data.proposals}
        ways={proposals.data.ways}
        view={view}
        onView={setView}
      />
    </>
  );
}
