import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { dayInVietnam } from '#domain/base/dates.ts';
import { type Answers, api } from '#web/api/client.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { PapersOfCampaign } from '#web/ui/paper/lazy-papers.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { CampaignParts } from './campaign-parts.tsx';
import { GroupTable } from './group-table.tsx';
import { MemberTable } from './member-table.tsx';

type Campaign = Answers['campaign']['get'];

/** Where a campaign is led from: who is in it, what each has against the rules, and the way to everything that is done. */
export function CampaignHomePage() {
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId' });
  const text = useWords(assigningWords);
  const campaign = useQuery(api.campaign.get.queryOptions({ input: { campaignId } }));
  if (campaign.isError) return <RefusalNote error={campaign.error} onAgain={() => void campaign.refetch()} />;
  if (campaign.isPending) return <Loading lines={12} />;
  return (
    <>
      <Head campaign={campaign.data} />
      {campaign.data.actions.readStatistics ? (
        <>
          <CampaignParts campaign={campaign.data} />
          <Inside campaign={campaign.data} />
          <PapersOfCampaign campaignId={campaignId} authorityId={campaign.data.authorityId} sumsUp />
        </>
      ) : (
        <EmptyState title={text.ownTasks} next={text.ownOnly}>
          <PageLink to="/tasks" search={{ campaign: campaignId }}>
            {text.ownTasks}
          </PageLink>
        </EmptyState>
      )}
    </>
  );
}

function Head({ campaign }: { campaign: Campaign }) {
  const text = useWords(assigningWords);
  const { language } = useLanguage();
  const { id: campaignId, actions, pack } = campaign;
  const over = campaign.periodTo < dayInVietnam(new Date().toISOString());
  return (
    <PageHead
      title={campaign.title}
      above={<PageLink to="/campaigns">{text.campaigns}</PageLink>}
      below={
        <>
          <span>{campaign.authorityName}</span>
          <span>
            <DateText date={campaign.periodFrom} /> – <DateText date={campaign.periodTo} />
          </span>
          <PageLink to="/regulations/$packId" params={{ packId: campaign.packId }} size="sm">
            {pack.head.title[language]}, {text.version(campaign.packVersion)}
          </PageLink>
          {campaign.previous !== null && (
            <PageLink to="/campaigns/$campaignId" params={{ campaignId: campaign.previous.id }} size="sm">
              {text.previous}: {campaign.previous.title}
            </PageLink>
          )}
        </>
      }
    >
      {actions.readStatistics &&
        (over ? (
          <PageLinkButton to="/appraisals" search={{ campaign: campaignId }} size="compact-md">
            {text.appraisals}
          </PageLinkButton>
        ) : (
          <PageLinkButton to="/campaigns/$campaignId/proposals" params={{ campaignId }} size="compact-md">
            {text.table}
          </PageLinkButton>
        ))}
    </PageHead>
  );
}

function Inside({ campaign }: { campaign: Campaign }) {
  const text = useWords(assigningWords);
  const check = useQuery(api.campaign.check.queryOptions({ input: { campaignId: campaign.id } }));
  if (check.isError) return <RefusalNote error={check.error} onAgain={() => void check.refetch()} />;
  if (check.isPending) return <Loading lines={10} />;
  const { changeSubjects } = campaign.actions;
  const add = changeSubjects && (
    <PageLinkButton
      to="/campaigns/$campaignId/people"
      params={{ campaignId: campaign.id }}
      size="compact-sm"
      variant="default"
    >
      {text.addPeople}
    </PageLinkButton>
  );
  if (check.data.subjects.length === 0)
    return (
      <EmptyState title={text.noPeopleTitle} next={text.noPeopleNext}>
        {add}
      </EmptyState>
    );
  return (
    <>
      <GroupTable groups={check.data.groups} title={campaign.title} pack={campaign.pack} />
      <MemberTable campaignId={campaign.id} title={campaign.title} pack={campaign.pack}>
        {add}
      </MemberTable>
    </>
  );
}
