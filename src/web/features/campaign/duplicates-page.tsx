import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Answers, api } from '#web/api/client.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, stateTerm } from '#web/text/terms.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';

type Pair = Answers['task']['duplicates']['pairs'][number];

/** Proposals of a campaign beside the work they are like. */
export function DuplicatesPage() {
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/duplicates' });
  const text = useWords(assigningWords);
  const { language } = useLanguage();
  const campaign = useQuery(api.campaign.get.queryOptions({ input: { campaignId } }));
  const found = useQuery(api.task.duplicates.queryOptions({ input: { campaignId } }));
  const failed = [campaign, found].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!found.data || !campaign.data) return <Loading lines={8} />;
  const work = (it: Pair['other']) => (
    <div>
      <PageLink to="/tasks/$taskId" params={{ taskId: it.taskId }} fw={500}>
        {it.title}
      </PageLink>
      <Text size="xs" c="dimmed">
        {it.lead === it.unitName ? it.lead : `${it.lead}, ${it.unitName}`}, {it.periodFrom.slice(0, 4)},{' '}
        {stateTerm(it.state)[language]}
      </Text>
    </div>
  );
  const filed = (head: string, of: (pair: Pair) => Pair['other']) => ({
    [head]: (pair: Pair) => of(pair).title,
    [`${head}: ${text.who}`]: (pair: Pair) => of(pair).lead,
    [`${head}: ${text.unit}`]: (pair: Pair) => of(pair).unitName,
    [`${head}: ${text.from}`]: (pair: Pair) => ({ date: of(pair).periodFrom }),
    [`${head}: ${text.stands}`]: (pair: Pair) => asHeading(stateTerm(of(pair).state)[language]),
  });
  const columns: FiledColumn<Pair>[] = [
    {
      head: text.proposal,
      names: true,
      width: '44%',
      cell: ({ proposal }) => work(proposal),
      file: filed(text.proposal, ({ proposal }) => proposal),
    },
    {
      head: text.other,
      width: '44%',
      cell: ({ other }) => work(other),
      file: filed(text.other, ({ other }) => other),
    },
    {
      head: text.likeness,
      figures: true,
      cell: ({ likeness }) => `${Math.round(likeness * 100)} %`,
      file: { [`${text.likeness} (%)`]: ({ likeness }) => ({ figure: String(Math.round(likeness * 100)) }) },
    },
  ];
  return (
    <>
      <PageHead
        title={text.duplicates}
        above={
          <PageLink to="/campaigns/$campaignId" params={{ campaignId }} size="sm">
            {campaign.data.title}
          </PageLink>
        }
      />
      {found.data.pairs.length === 0 ? (
        <EmptyState title={text.noDuplicatesTitle} next={text.noDuplicatesNext} />
      ) : (
        <Section
          title={text.pairs}
          note={text.duplicatesNote}
          acts={
            <ExportButtons
              table={() =>
                shownTable({ name: text.duplicates, about: [campaign.data.title] }, columns, found.data.pairs)
              }
            />
          }
        >
          <DataTable
            label={text.duplicates}
            columns={columns}
            rows={found.data.pairs}
            keyOf={({ proposal, other }) => `${proposal.taskId} ${other.taskId}`}
          />
        </Section>
      )}
    </>
  );
}
