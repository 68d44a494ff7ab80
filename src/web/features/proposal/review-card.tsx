import { Button, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Indicator } from '#domain/score/indicator.ts';
import { type Answers, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { reviewWords } from '#web/text/assigning/review-words.ts';
import { targetText } from '#web/text/task/target-text.ts';
import { asHeading, natureTerms, originTerms, stateTerm } from '#web/text/terms.ts';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { candidateText } from './candidate.ts';
import classes from './review-card.module.css';
import { SimilarRows } from './table/similar-rows.tsx';
import type { ListedProposal } from './table/table-row.ts';

const kinds = ['endorse', 'return', 'reject'] as const;
type Kind = (typeof kinds)[number];

/** A proposal; beside it what was said of it, and what whoever reads can say. */
export function ReviewCard({
  campaign,
  proposal,
  counts,
  onDone,
}: {
  campaign: Answers['campaign']['get'];
  proposal: ListedProposal;
  /** What whoever leads has in the campaign. */
  counts: { proposed: number; assigned: number } | undefined;
  onDone: () => void;
}) {
  const text = useWords(reviewWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const open = kinds.filter((kind) => proposal.actions.includes(kind));
  const [chosen, setKind] = useState<Kind>();
  const kind = chosen !== undefined && open.includes(chosen) ? chosen : open[0];
  const [reason, setReason] = useState('');
  const say = useMutation({
    mutationFn: (opinion: Kind) =>
      client.task.giveOpinion({
        taskId: proposal.id,
        version: proposal.version,
        opinion,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      }),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries();
    },
    // The proposal beside shows what it says now; what is sent next is about that.
    onError: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind !== undefined) say.mutate(kind);
  };
  return (
    <>
      <div className={classes.panes}>
        <Section
          title={text.proposal}
          note={<StateTag tone="accent">{asHeading(stateTerm(proposal.state)[language])}</StateTag>}
        >
          <p className={classes.name}>{proposal.title}</p>
          <FactsList
            facts={[
              { name: text.owner, value: proposal.owners.map((it) => candidateText(it)).join('\n') },
              { name: text.has, value: counts && text.hasCounts(counts.proposed, counts.assigned) },
              { name: text.product, value: proposal.expectedProduct },
              {
                name: text.indicators,
                value: (
                  <>
                    {proposal.indicators.map((it) => (
                      <div key={it.name}>
                        {it.name}: {targetText(it.target as Indicator, language)}
                        {it.unitOfMeasure === '–' ? '' : ` ${it.unitOfMeasure}`}
                      </div>
                    ))}
                  </>
                ),
              },
              { name: text.due, value: <DateText date={proposal.dueOn} /> },
              {
                name: text.nature,
                value: `${asHeading(natureTerms[proposal.nature][language])}, ${originTerms[proposal.origin][language]}`,
              },
              { name: text.why, value: proposal.reason },
            ]}
          />
          <PageLink to="/tasks/$taskId" params={{ taskId: proposal.id }} size="sm">
            {text.open}
          </PageLink>
        </Section>
        <div>
          <Section title={text.opinions}>
            {proposal.opinions.length === 0 ? (
              <Text c="dimmed">{text.noOpinions}</Text>
            ) : (
              <ul className={classes.opinions}>
                {proposal.opinions.map((it) => (
                  <li key={it.at}>
                    <StateTag tone={it.kind === 'endorse' ? 'good' : it.kind === 'return' ? 'warn' : 'bad'}>
                      {text.past[it.kind]}
                    </StateTag>{' '}
                    <Text span size="xs" c="dimmed">
                      <InstantText at={it.at} />
                    </Text>
                    {it.reason && <p>{it.reason}</p>}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={text.decide}>
            {open.length === 0 ? (
              <Text c="dimmed">{text.cannot}</Text>
            ) : (
              <form onSubmit={submit}>
                <Radio.Group
                  aria-label={text.decide}
                  value={kind ?? ''}
                  onChange={(chosen) => setKind(open.find((it) => it === chosen))}
                >
                  <Stack gap={8}>
                    {open.map((it) => (
                      <Radio key={it} value={it} label={text.kinds[it]} />
                    ))}
                  </Stack>
                </Radio.Group>
                <Textarea
                  mt="sm"
                  label={text.reason}
                  description={text.reasonNote}
                  autosize
                  minRows={2}
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
                {say.isError && (
                  <RefusalNote
                    error={say.error}
                    busy={say.isPending}
                    onKeep={() => kind !== undefined && say.mutate(kind)}
                    onTake={() => {
                      say.reset();
                      setReason('');
                    }}
                  />
                )}
                <Button type="submit" mt="sm" loading={say.isPending} disabled={kind === undefined}>
                  {text.send}
                </Button>
              </form>
            )}
            {proposal.actions.includes('assign') && (
              <PageLinkButton
                mt="sm"
                to="/campaigns/$campaignId/assign"
                params={{ campaignId: campaign.id }}
                variant="default"
                size="compact-md"
              >
                {text.toDecision}
              </PageLinkButton>
            )}
          </Section>
        </div>
      </div>
      <SimilarRows campaignId={campaign.id} taskId={proposal.id} title={proposal.title} />
    </>
  );
}
