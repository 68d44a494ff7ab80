import { NativeSelect, Text, TextInput } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Pack } from '#regulation/pack.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { everyAppraisal, everyCampaign } from '#web/api/every-page.ts';
import { decisionWords } from '#web/text/assigning/decision-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { useDraft } from '#web/ui/form/drafts.ts';
import type { PaperDraft } from '#web/ui/form/paper-fields.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { PaperSteps } from './paper-steps.tsx';

type Row = Answers['appraisal']['list']['appraisals'][number];
type Campaign = Answers['campaign']['list']['campaigns'][number];

/** The decision on levels: as proposed unless people decide otherwise, and then with a reason. */
export function RatePage() {
  const text = useWords(decisionWords);
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/rate' });
  const campaigns = useQuery(everyCampaign());
  const appraisals = useQuery(everyAppraisal(campaignId));
  const campaign = campaigns.data?.campaigns.find(({ id }) => id === campaignId);
  const pack = useQuery({
    ...api.regulation.get.queryOptions({
      input: { id: campaign?.packId ?? '', version: campaign?.packVersion ?? '' },
    }),
    enabled: campaign !== undefined,
  });
  const failed = [campaigns, appraisals, pack].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!campaigns.data || !appraisals.data || (campaign && !pack.data)) return <Loading lines={10} />;
  const rows = appraisals.data.appraisals.filter(({ state }) => state === 'proposed');
  return (
    <>
      <PageHead
        title={text.rateTitle}
        above={
          <PageLink to="/appraisals" search={{ campaign: campaignId }} size="sm">
            {campaign?.title}
          </PageLink>
        }
      >
        {rows.length > 0 && (pack.data?.pack.rating.quotas.length ?? 0) > 0 && (
          <PageLinkButton
            to="/campaigns/$campaignId/calibration"
            params={{ campaignId }}
            size="compact-md"
            variant="default"
          >
            {text.toCalibration}
          </PageLinkButton>
        )}
      </PageHead>
      {rows.length === 0 || campaign === undefined || !pack.data ? (
        <EmptyState title={text.noneToRate} next={text.noneToRateNext} />
      ) : (
        <Rating campaign={campaign} pack={pack.data.pack} rows={rows} />
      )}
    </>
  );
}

interface RateDraft extends PaperDraft {
  /** What people decided of whom; left out: as proposed. An empty level leaves somebody off the paper. */
  decided: { [appraisalId: string]: { level: string; reason: string } };
}

function Rating({ campaign, pack, rows }: { campaign: Campaign; pack: Pack; rows: Row[] }) {
  const text = useWords(decisionWords);
  const { required } = useWords(uiWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const draft = useDraft<RateDraft>(`rate.${campaign.id}`, () => ({
    number: '',
    signedOn: '',
    signedBy: '',
    title: text.rateAbout(campaign.title),
    decided: {},
  }));
  const nameOf = (level: string | null) =>
    level === null
      ? text.noProposal
      : asHeading(pack.rating.levels.find(({ id }) => id === level)?.title[language] ?? level);
  const whoOf = (row: Row) => row.fullName ?? row.unitName;
  const decidedOf = (row: Row) => draft.value.decided[row.id] ?? { level: row.proposed ?? '', reason: '' };
  const differs = (row: Row) => {
    const { level } = decidedOf(row);
    return level !== '' && level !== row.proposed;
  };
  const change = (row: Row, part: { level?: string; reason?: string }) =>
    draft.change({
      ...draft.value,
      decided: { ...draft.value.decided, [row.id]: { ...decidedOf(row), ...part } },
    });
  const onPaper = rows.filter((row) => decidedOf(row).level !== '');
  const unexplained = onPaper.filter((row) => differs(row) && decidedOf(row).reason.trim() === '');
  const listOf = <Paper,>(paper: Paper) => ({
    campaignId: campaign.id,
    ...paper,
    ratings: onPaper.map((row) => {
      const { level, reason } = decidedOf(row);
      return {
        appraisalId: row.id,
        version: row.version,
        level,
        ...(differs(row) ? { reason: reason.trim() } : {}),
      };
    }),
  });
  const columns = (tried: boolean): Column<Row>[] => [
    {
      head: text.subject,
      names: true,
      cell: (row) => (
        <>
          <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: row.id }} fw={500}>
            {whoOf(row)}
          </PageLink>
          <Text size="xs" c="dimmed">
            {row.fullName === null ? null : postText(row.postTitle, row.unitName)}
          </Text>
        </>
      ),
    },
    {
      head: text.score,
      width: '9%',
      figures: true,
      cell: (row) => (row.score === null ? '–' : <Figure value={row.score} brief />),
    },
    { head: text.proposed, width: '17%', cell: (row) => nameOf(row.proposed) },
    {
      head: text.level,
      width: '38%',
      cell: (row) => (
        <div>
          <NativeSelect
            aria-label={text.levelOf(whoOf(row))}
            size="sm"
            data={[
              { value: '', label: '–' },
              ...pack.rating.levels.map(({ id, title }) => ({
                value: id,
                label: asHeading(title[language]),
              })),
            ]}
            value={decidedOf(row).level}
            onChange={(event) => change(row, { level: event.currentTarget.value })}
          />
          {differs(row) && (
            <TextInput
              mt={6}
              size="sm"
              label={text.reason}
              aria-label={text.reasonOf(whoOf(row))}
              withAsterisk
              aria-required
              value={decidedOf(row).reason}
              onChange={(event) => change(row, { reason: event.currentTarget.value })}
              error={tried && decidedOf(row).reason.trim() === '' ? required : undefined}
            />
          )}
        </div>
      ),
    },
  ];
  return (
    <PaperSteps
      draft={draft.value}
      onChange={(paper) => draft.change({ ...draft.value, ...paper })}
      problems={[
        ...(onPaper.length === 0 ? [text.nothingChosen] : []),
        ...unexplained.map((row) => text.reasonOf(whoOf(row))),
      ]}
      note={text.afterRating}
      authorityId={campaign.authorityId}
      act={(paper) => ({ act: 'decide' as const, of: listOf(paper) })}
      send={async ({ of }) => {
        await client.appraisal.decide(of);
        draft.drop();
        await navigate({ to: '/appraisals', search: { campaign: campaign.id } });
      }}
    >
      {(tried) => (
        <Section title={text.rateList} note={text.chosen(onPaper.length, rows.length)}>
          <DataTable label={text.rateList} columns={columns(tried)} rows={rows} keyOf={(row) => row.id} />
        </Section>
      )}
    </PaperSteps>
  );
}
