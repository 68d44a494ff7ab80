import { Button, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { useWords } from '#web/text/language.tsx';
import { reviewWords } from '#web/text/assigning/review-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { ReviewCard } from './review-card.tsx';
import { useMembers, useProposals } from './table/use-proposals.ts';

/** Work that waits for an opinion or for approval, one after the other: what is proposed, what was said of it, what to say. */
export function ReviewPage() {
  const { campaignId } = useParams({ from: '/inside/campaigns/$campaignId/review' });
  const text = useWords(reviewWords);
  const campaign = useQuery(api.campaign.get.queryOptions({ input: { campaignId } }));
  const check = useQuery(api.campaign.check.queryOptions({ input: { campaignId } }));
  const members = useMembers(campaignId);
  const { proposals } = useProposals(campaignId);
  const [which, setWhich] = useState<'submitted' | 'endorsed' | ''>('');
  const [at, setAt] = useState<string>();
  const failed = [campaign, proposals, members, check].find(({ isError }) => isError);
  if (failed) {
    if (refusalOf(failed.error)?.kind === 'notFound')
      return <EmptyState title={text.title} next={text.noneNext} />;
    return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  }
  if (!campaign.data || !proposals.data || !check.data) return <Loading lines={10} />;
  const waiting = proposals.data.proposals.filter(
    ({ state }) => (state === 'submitted' || state === 'endorsed') && (which === '' || which === state),
  );
  const position = Math.max(
    0,
    waiting.findIndex(({ id }) => id === at),
  );
  const current = waiting[position];
  const go = (to: number) => setAt(waiting[to]?.id);
  return (
    <>
      <PageHead
        title={text.title}
        above={
          <PageLink to="/campaigns/$campaignId" params={{ campaignId }} size="sm">
            {campaign.data.title}
          </PageLink>
        }
      />
      <Group gap="xs" mb="sm">
        {(['', 'submitted', 'endorsed'] as const).map((it) => (
          <Button
            key={it}
            size="compact-sm"
            variant={which === it ? 'light' : 'default'}
            aria-pressed={which === it}
            onClick={() => setWhich(it)}
          >
            {it === '' ? text.all : it === 'submitted' ? text.onlyReview : text.onlyApprove}
          </Button>
        ))}
        <span style={{ flex: 1 }} />
        {waiting.length > 0 && (
          <>
            <Text size="sm" c="dimmed">
              {text.place(position + 1, waiting.length)}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              disabled={position === 0}
              onClick={() => go(position - 1)}
            >
              {text.previous}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={position >= waiting.length - 1}
              onClick={() => go(position + 1)}
            >
              {text.next}
            </Button>
          </>
        )}
      </Group>
      {current === undefined ? (
        <EmptyState title={text.noneTitle} next={text.noneNext} />
      ) : (
        <>
          <Select
            mb="sm"
            size="sm"
            aria-label={text.waiting}
            data={waiting.map(({ id, title, owners }) => ({
              value: id,
              label: `${title} – ${owners[0]?.fullName ?? owners[0]?.unitName ?? ''}`,
            }))}
            value={current.id}
            allowDeselect={false}
            onChange={(chosen) => setAt(chosen ?? undefined)}
          />
          <ReviewCard
            key={current.id}
            campaign={campaign.data}
            proposal={current}
            counts={check.data.subjects.find(({ subjectId }) => subjectId === current.owners[0]?.subjectId)}
            onDone={() => go(position + 1 < waiting.length ? position + 1 : 0)}
          />
        </>
      )}
    </>
  );
}
