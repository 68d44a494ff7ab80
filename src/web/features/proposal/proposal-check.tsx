import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Indicator } from '#domain/score/indicator.ts';
import type { Pack } from '#regulation/pack.ts';
import { api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { targetText } from '#web/text/task/target-text.ts';
import { asHeading, horizonTerms, natureTerms, stateTerm } from '#web/text/terms.ts';
import { DateText } from '#web/ui/date-text.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import type { Proposal, Way } from './proposal-draft.ts';
import classes from './proposal-form.module.css';

/** What is about to be sent, to be read once more, with work like it that there is already. */
export function ProposalCheck({
  way,
  proposal,
  owners,
  campaignTitle,
  pack,
  children,
}: {
  way: Way;
  proposal: Proposal;
  owners: string[];
  campaignTitle: string;
  pack: Pack;
  /** The acts. */
  children: ReactNode;
}) {
  const text = useWords(proposalWords);
  const { language } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    globalThis.scrollTo(0, 0);
    place.current?.focus();
  }, []);
  const content = pack.groups.flatMap(({ contents }) => contents).find(({ id }) => id === proposal.content);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Section title={text.checkTitle}>
        <FactsList
          facts={[
            { name: text.campaign, value: campaignTitle },
            { name: text.owner, value: owners.join('\n') },
            { name: text.title.register, value: proposal.title },
            { name: text.reason[way], value: proposal.reason },
            { name: text.expectedProduct, value: proposal.expectedProduct },
            { name: text.dueOn, value: <DateText date={proposal.dueOn} /> },
            { name: text.nature, value: asHeading(natureTerms[proposal.nature][language]) },
            { name: text.content, value: content?.title[language] },
            { name: text.horizon, value: asHeading(horizonTerms[proposal.horizon][language]) },
            {
              name: text.indicators,
              value: (
                <>
                  {proposal.indicators.map((it) => (
                    <div key={it.name}>
                      {it.name}: {targetText(it.target as Indicator, language)}
                      {it.unitOfMeasure === '–' ? '' : ` ${it.unitOfMeasure}`}
                      {it.target.direction === 'milestones' &&
                        ` (${it.target.milestones.map(({ title }) => title).join('; ')})`}
                      {it.sourceOfFigure !== undefined && (
                        <Text size="xs" c="dimmed">
                          {text.sourceOfFigure}: {it.sourceOfFigure}
                        </Text>
                      )}
                    </div>
                  ))}
                </>
              ),
            },
          ]}
        />
        <div className={classes.acts} style={{ marginTop: 18 }}>
          {children}
        </div>
      </Section>
      <SimilarView campaignId={proposal.campaignId} title={proposal.title} />
    </div>
  );
}

/** Work of other people and years with a title like this one. */
function SimilarView({ campaignId, title }: { campaignId: string; title: string }) {
  const text = useWords(proposalWords);
  const { language } = useLanguage();
  const found = useQuery(
    api.task.similar.queryOptions({ input: { campaignId, title: title.slice(0, 500) } }),
  );
  const similar = found.data?.similar ?? [];
  if (similar.length === 0) return null;
  return (
    <Section title={text.similar} note={text.similarNote}>
      {similar.map((it) => (
        <div key={`${it.title} ${it.unitName} ${it.periodFrom}`} style={{ marginBottom: 8 }}>
          {it.taskId === null ? (
            it.title
          ) : (
            <PageLink to="/tasks/$taskId" params={{ taskId: it.taskId }}>
              {it.title}
            </PageLink>
          )}
          <Text size="xs" c="dimmed">
            {it.unitName}, <DateText date={it.periodFrom} /> – <DateText date={it.periodTo} />,{' '}
            {stateTerm(it.state)[language]}
          </Text>
        </div>
      ))}
    </Section>
  );
}
