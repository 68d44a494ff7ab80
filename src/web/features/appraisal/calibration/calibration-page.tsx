import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Answers, api } from '#web/api/client.ts';
import { everyAppraisal } from '#web/api/every-page.ts';
import { calibrationWords } from '#web/text/appraisal/calibration-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { LevelHistogram } from './level-histogram.tsx';
import { NearBounds } from './near-bounds.tsx';
import { QuotaView } from './quota-view.tsx';
import { shareOf, spreadOf } from './spread-of.ts';

type Pack = Answers['campaign']['get']['pack'];
type Row = Answers['appraisal']['list']['appraisals'][number];
type Quotas = Answers['appraisal']['checkQuotas'];

/** All levels of a campaign before they are decided: how they spread, what the quotas leave room for, who stands at a line. */
export function CalibrationPage() {
  const text = useWords(calibrationWords);
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/calibration' });
  const campaign = useQuery(api.campaign.get.queryOptions({ input: { campaignId } }));
  const quotas = useQuery(api.appraisal.checkQuotas.queryOptions({ input: { campaignId } }));
  const appraisals = useQuery(everyAppraisal(campaignId));
  const failed = [campaign, quotas, appraisals].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!campaign.data || !quotas.data || !appraisals.data) return <Loading lines={10} />;
  const { title, pack, actions } = campaign.data;
  return (
    <>
      <PageHead
        title={text.title}
        above={
          <PageLink to="/appraisals" search={{ campaign: campaignId }} size="sm">
            {title}
          </PageLink>
        }
      >
        {actions.steps.includes('assign') && (
          <PageLinkButton
            to="/campaigns/$campaignId/rate"
            params={{ campaignId }}
            size="compact-md"
            variant="default"
          >
            {text.decide}
          </PageLinkButton>
        )}
      </PageHead>
      <Opened title={title} quotas={quotas.data} rows={appraisals.data.appraisals} pack={pack} />
    </>
  );
}

function Opened({ title, quotas, rows, pack }: { title: string; quotas: Quotas; rows: Row[]; pack: Pack }) {
  const text = useWords(calibrationWords);
  const { language } = useLanguage();
  const rated = rows.filter((row) => (row.level ?? row.proposed) !== null);
  if (rated.length === 0) return <EmptyState title={text.none} next={text.noneNext} />;
  const spread = spreadOf(rated, pack, quotas.quotas);
  return (
    <>
      <Section
        title={text.spread}
        note={text.spreadNote(rated.length, quotas.open.length)}
        acts={
          <ExportButtons
            table={() =>
              tableOf({ name: text.spread, about: [title] }, spread, [
                [text.level, (level) => asHeading(level.title[language])],
                [text.people, ({ count }) => figureCell(count)],
                [`${text.share} (%)`, ({ count }) => figureCell(shareOf(count, rated.length).toFixed())],
                [text.allows, ({ cap }) => figureCell(cap ?? null)],
              ])
            }
          />
        }
      >
        <LevelHistogram levels={spread} all={rated.length} />
      </Section>
      {quotas.quotas.length === 0 ? (
        <Section title={text.quotas}>
          <Text c="dimmed">{text.noQuotas}</Text>
        </Section>
      ) : (
        quotas.quotas.map((quota) => (
          <QuotaView
            key={`${quota.id} ${JSON.stringify(quota.pool)}`}
            quota={quota}
            campaignTitle={title}
            pack={pack}
          />
        ))
      )}
      <NearBounds rows={rated} title={title} pack={pack} />
    </>
  );
}
