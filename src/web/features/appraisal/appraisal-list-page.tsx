import { NativeSelect, Text } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Pack } from '#regulation/pack.ts';
import { type Answers, api } from '#web/api/client.ts';
import { everyAppraisal, everyCampaign } from '#web/api/every-page.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, stateTerm } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { OpenAct } from './acts/open-act.tsx';
import { exportedAppraisals } from './exported-appraisals.ts';
import { LevelTag } from './level-tag.tsx';

type Campaign = Answers['campaign']['list']['campaigns'][number];
type Row = Answers['appraisal']['list']['appraisals'][number];

/** The powers of those who look at all levels of a campaign at once. */
const readers: readonly string[] = ['specialist', 'leader', 'inspector'];

/** The appraisals of a campaign: of all for those whose work it is, of oneself for everybody else. */
export function AppraisalListPage() {
  const text = useWords(appraisalWords);
  const { campaign } = useSearch({ from: '/inside/appraisals' });
  const navigate = useNavigate();
  const me = useQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const campaigns = useQuery(everyCampaign());
  if (campaigns.isError) return <RefusalNote error={campaigns.error} />;
  if (campaigns.isPending) return <Loading />;
  const all = campaigns.data.campaigns;
  const readsAll = me.data?.powers.some(({ kind }) => readers.includes(kind)) ?? false;
  const chosen = all.find(({ id }) => id === campaign) ?? all[0];
  return (
    <>
      <PageHead title={text.title}>
        {chosen && (
          <>
            <OpenAct campaignId={chosen.id} />
            <PageLinkButton
              to="/councils"
              search={{ campaign: chosen.id }}
              variant="default"
              size="compact-md"
            >
              {text.councils}
            </PageLinkButton>
            {readsAll && (
              <PageLinkButton
                to="/campaigns/$campaignId/calibration"
                params={{ campaignId: chosen.id }}
                variant="default"
                size="compact-md"
              >
                {text.calibration}
              </PageLinkButton>
            )}
          </>
        )}
      </PageHead>
      {chosen === undefined ? (
        <EmptyState title={text.noCampaignTitle} next={text.noCampaignNext} />
      ) : (
        <>
          <NativeSelect
            label={text.campaign}
            maw={520}
            mb="md"
            data={all.map(({ id, title }) => ({ value: id, label: title }))}
            value={chosen.id}
            onChange={(event) =>
              void navigate({ to: '/appraisals', search: { campaign: event.currentTarget.value } })
            }
          />
          <Appraisals campaign={chosen} before={all[all.indexOf(chosen) + 1]} />
        </>
      )}
    </>
  );
}

/** Of a campaign; where there are none yet, the way to the campaign before. */
function Appraisals({ campaign, before }: { campaign: Campaign; before: Campaign | undefined }) {
  const text = useWords(appraisalWords);
  const { language } = useLanguage();
  const appraisals = useQuery(everyAppraisal(campaign.id));
  const pack = useQuery(
    api.regulation.get.queryOptions({ input: { id: campaign.packId, version: campaign.packVersion } }),
  );
  const columns = useColumns(pack.data?.pack);
  if (appraisals.isError)
    return <RefusalNote error={appraisals.error} onAgain={() => void appraisals.refetch()} />;
  if (appraisals.isPending) return <Loading lines={10} />;
  const rows = appraisals.data.appraisals;
  if (rows.length === 0)
    return (
      <EmptyState title={text.noneTitle} next={text.noneNext}>
        {before && (
          <PageLink to="/appraisals" search={{ campaign: before.id }}>
            {text.resultsOf(before.title)}
          </PageLink>
        )}
      </EmptyState>
    );
  return (
    <Section
      title={text.listLabel}
      note={rows.length}
      acts={<ExportButtons table={() => exportedAppraisals(rows, campaign, pack.data?.pack, language)} />}
    >
      <DataTable label={text.listLabel} columns={columns} rows={rows} keyOf={(row) => row.id} />
    </Section>
  );
}

function useColumns(pack: Pack | undefined): Column<Row>[] {
  const text = useWords(appraisalWords);
  const { language } = useLanguage();
  return [
    {
      head: text.who,
      names: true,
      cell: (row) => (
        <>
          <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: row.id }} fw={500}>
            {row.fullName ?? row.unitName}
          </PageLink>
          <Text size="xs" c="dimmed">
            {row.fullName === null ? text.unitItself : postText(row.postTitle, row.unitName)}
          </Text>
        </>
      ),
    },
    {
      head: text.group,
      width: '20%',
      cell: (row) => pack?.groups.find((group) => group.id === row.groupId)?.title[language] ?? row.groupId,
    },
    {
      head: text.score,
      width: '8%',
      figures: true,
      cell: (row) => (row.score === null ? '–' : <Figure value={row.score} brief />),
    },
    {
      head: text.proposed,
      width: '15%',
      cell: (row) =>
        row.proposed === null ? '–' : <LevelTag level={row.proposed} levels={pack?.rating.levels} />,
    },
    {
      head: text.decided,
      width: '15%',
      cell: (row) => (row.level === null ? '–' : <LevelTag level={row.level} levels={pack?.rating.levels} />),
    },
    {
      head: text.state,
      width: '14%',
      cell: (row) => (
        <StateTag tone={row.state === 'announced' || row.state === 'closed' ? 'good' : 'accent'}>
          {asHeading(stateTerm(row.state)[language])}
        </StateTag>
      ),
    },
  ];
}
