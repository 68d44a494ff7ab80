import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Answers, api } from '#web/api/client.ts';
import { everyCampaign } from '#web/api/every-page.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { campaignWords } from '#web/text/assigning/campaign-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';

type Row = Answers['campaign']['list']['campaigns'][number];

/** The campaigns somebody has to do with, the newest first. */
export function CampaignListPage() {
  const text = useWords(campaignWords);
  const assigning = useWords(assigningWords);
  const { language } = useLanguage();
  const me = useQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const campaigns = useQuery(everyCampaign());
  const packs = useQuery(api.regulation.list.queryOptions({ input: {} }));
  const titles = new Map(packs.data?.packs.map(({ head }) => [head.id, head.title[language]]));
  const columns: FiledColumn<Row>[] = [
    {
      head: text.campaign,
      names: true,
      cell: (row) => (
        <>
          <PageLink to="/campaigns/$campaignId" params={{ campaignId: row.id }} fw={500}>
            {row.title}
          </PageLink>
          <Text size="xs" c="dimmed">
            {row.authorityName}
          </Text>
        </>
      ),
      file: { [text.campaign]: (row) => row.title, [assigning.authority]: (row) => row.authorityName },
    },
    {
      head: text.period,
      width: '19%',
      cell: (row) => (
        <span>
          <DateText date={row.periodFrom} /> – <DateText date={row.periodTo} />
        </span>
      ),
      file: {
        [assigning.from]: (row) => ({ date: row.periodFrom }),
        [assigning.to]: (row) => ({ date: row.periodTo }),
      },
    },
    {
      head: text.regulation,
      width: '34%',
      cell: (row) => (
        <div>
          <PageLink to="/regulations/$packId" params={{ packId: row.packId }}>
            {titles.get(row.packId) ?? row.packId}
          </PageLink>
          <Text size="xs" c="dimmed">
            {text.version(row.packVersion)}
          </Text>
        </div>
      ),
      file: {
        [text.regulation]: (row) =>
          `${titles.get(row.packId) ?? row.packId} (${text.version(row.packVersion)})`,
      },
    },
    {
      head: text.open,
      width: '16%',
      cell: (row) => (
        <Group gap="sm">
          <PageLink to="/tasks" search={{ campaign: row.id }}>
            {text.tasks}
          </PageLink>
          <PageLink to="/appraisals" search={{ campaign: row.id }}>
            {text.appraisals}
          </PageLink>
        </Group>
      ),
      file: {},
    },
  ];
  return (
    <>
      <PageHead title={text.title}>
        {me.data?.powers.some(({ kind }) => kind === 'specialist') && (
          <PageLinkButton to="/campaigns/new" size="compact-md">
            {assigning.newCampaign}
          </PageLinkButton>
        )}
      </PageHead>
      {campaigns.isError ? (
        <RefusalNote error={campaigns.error} onAgain={() => void campaigns.refetch()} />
      ) : campaigns.isPending ? (
        <Loading />
      ) : campaigns.data.campaigns.length === 0 ? (
        <EmptyState title={text.noneTitle} next={text.noneNext} />
      ) : (
        <Section
          title={text.listLabel}
          note={campaigns.data.campaigns.length}
          acts={
            <ExportButtons
              table={() => shownTable({ name: text.listLabel }, columns, campaigns.data.campaigns)}
            />
          }
        >
          <DataTable
            label={text.listLabel}
            columns={columns}
            rows={campaigns.data.campaigns}
            keyOf={(row) => row.id}
          />
        </Section>
      )}
    </>
  );
}
