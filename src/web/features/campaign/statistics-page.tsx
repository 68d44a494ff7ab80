import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Answers, api } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { campaignWords } from '#web/text/assigning/campaign-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { CountTable } from './count-table.tsx';
import { LevelTable } from './level-table.tsx';
import classes from './statistics-page.module.css';

type Statistics = Answers['campaign']['statistics'];

/** The figures of a campaign; each leads to the tasks behind it. */
export function StatisticsPage() {
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/figures' });
  const text = useWords(campaignWords);
  const statistics = useQuery(api.campaign.statistics.queryOptions({ input: { campaignId } }));
  if (statistics.isError) {
    // Not to be seen and not there are the same answer; a list of one's own tasks may still be.
    if (refusalOf(statistics.error)?.kind === 'notFound')
      return (
        <EmptyState title={text.statistics} next={text.noStatistics}>
          <PageLink to="/tasks" search={{ campaign: campaignId }}>
            {text.tasks}
          </PageLink>
        </EmptyState>
      );
    return <RefusalNote error={statistics.error} onAgain={() => void statistics.refetch()} />;
  }
  if (statistics.isPending) return <Loading lines={12} />;
  return <Figures statistics={statistics.data} />;
}

function Figures({ statistics }: { statistics: Statistics }) {
  const text = useWords(campaignWords);
  const { language } = useLanguage();
  const { campaign, tasks, levels } = statistics;
  const pack = useQuery(
    api.regulation.get.queryOptions({ input: { id: campaign.packId, version: campaign.packVersion } }),
  );
  const dimensions = ['state', 'origin', 'nature', 'group', 'block', 'horizon', 'unit'] as const;
  const total = (tasks['state'] ?? []).reduce((sum, row) => sum + row.tasks, 0);
  return (
    <>
      <PageHead
        title={text.figuresTitle}
        above={
          <PageLink to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
            {campaign.title}
          </PageLink>
        }
        below={
          <>
            <span>{campaign.authorityName}</span>
            <span>
              <DateText date={campaign.periodFrom} /> – <DateText date={campaign.periodTo} />
            </span>
            <PageLink to="/regulations/$packId" params={{ packId: campaign.packId }} size="sm">
              {pack.data?.pack.head.title[language] ?? campaign.packId}, {text.version(campaign.packVersion)}
            </PageLink>
          </>
        }
      >
        <PageLinkButton to="/tasks" search={{ campaign: campaign.id }} variant="default" size="compact-md">
          {text.tasks}
        </PageLinkButton>
        <PageLinkButton
          to="/appraisals"
          search={{ campaign: campaign.id }}
          variant="default"
          size="compact-md"
        >
          {text.appraisals}
        </PageLinkButton>
      </PageHead>
      {total === 0 ? (
        <Text c="dimmed">{text.noTasks}</Text>
      ) : (
        <div className={classes.tables}>
          {dimensions.map((dimension) => (
            <CountTable
              key={dimension}
              campaign={campaign}
              dimension={dimension}
              rows={tasks[dimension] ?? []}
              groups={pack.data?.pack.groups ?? []}
            />
          ))}
        </div>
      )}
      <Section title={text.levels} note={text.levelsNote}>
        {levels.length === 0 || pack.data === undefined ? (
          <Text c="dimmed">{text.noLevels}</Text>
        ) : (
          <LevelTable counts={levels} title={campaign.title} pack={pack.data.pack} />
        )}
      </Section>
    </>
  );
}
