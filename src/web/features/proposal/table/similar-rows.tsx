import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { stateTerm } from '#web/text/terms.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';

/** Titles shorter than this are like half of everything. */
const leastLength = 8;

/** Work of other people and years like the row that is chosen. */
export function SimilarRows({
  campaignId,
  taskId,
  title,
}: {
  campaignId: string;
  taskId: string | undefined;
  title: string;
}) {
  const text = useWords(proposalTableWords);
  const { language } = useLanguage();
  const asked = useDeferredValue(title.trim().slice(0, 500));
  const found = useQuery({
    ...api.task.similar.queryOptions({ input: { campaignId, title: asked } }),
    enabled: asked.length >= leastLength,
    staleTime: 60_000,
  });
  const similar = (found.data?.similar ?? []).filter((it) => it.taskId === null || it.taskId !== taskId);
  return (
    <Section title={text.similar}>
      {similar.length === 0 ? (
        <span style={{ color: 'var(--mantine-color-dimmed)' }}>{text.similarNone}</span>
      ) : (
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {similar.map((it) => (
            <li key={`${it.taskId} ${it.title} ${it.unitName}`}>
              {it.taskId === null ? (
                it.title
              ) : (
                <PageLink to="/tasks/$taskId" params={{ taskId: it.taskId }}>
                  {it.title}
                </PageLink>
              )}
              , {it.unitName}, {it.periodFrom.slice(0, 4)}, {stateTerm(it.state)[language]}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
