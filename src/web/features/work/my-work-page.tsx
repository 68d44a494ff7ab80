import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayInVietnam } from '#domain/base/dates.ts';
import { type Answers, api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { workWords } from '#web/text/task/work-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { DraftsView } from './drafts-view.tsx';
import { linesOf, type Step } from './lines-of.ts';
import { NoticesView } from './notices-view.tsx';
import { WaitingTable } from './waiting-table.tsx';

type MyWork = Answers['task']['mine'];

/** The start page: what waits for whoever is signed in, what he has begun, what he has been told. */
export function MyWorkPage() {
  const text = useWords(workWords);
  const work = useQuery(api.task.mine.queryOptions({ input: {} }));
  if (work.isError) return <RefusalNote error={work.error} onAgain={() => void work.refetch()} />;
  return (
    <>
      <PageHead title={text.title}>{work.data && <WaysIn campaigns={work.data.campaigns} />}</PageHead>
      {work.isPending ? <Loading lines={8} /> : <WaitingView work={work.data} />}
      <DraftsView />
      <NoticesView />
    </>
  );
}

/** The ways to propose work that are open in some campaign that has not ended. */
function waysOf(campaigns: MyWork['campaigns']) {
  const today = dayInVietnam(new Date().toISOString());
  const running = campaigns.filter(({ periodTo }) => periodTo >= today);
  const own = (['register'] as const).filter((way) =>
    running.some(({ ways, mine }) => ways.includes(way) && mine.length > 0),
  );
  const forOthers = (['order', 'add'] as const).filter((way) =>
    running.some(({ ways }) => ways.includes(way)),
  );
  return [...own, ...forOthers];
}

function WaysIn({ campaigns }: { campaigns: MyWork['campaigns'] }) {
  const text = useWords(workWords);
  return waysOf(campaigns).map((way, position) => (
    <PageLinkButton
      key={way}
      to="/propose"
      search={{ way }}
      size="compact-md"
      variant={position === 0 ? 'filled' : 'default'}
    >
      {text.ways[way]}
    </PageLinkButton>
  ));
}

function WaitingView({ work }: { work: MyWork }) {
  const text = useWords(workWords);
  const [kind, setKind] = useState<Step | ''>('');
  const lines = linesOf(work.waiting, work.parts);
  if (lines.length === 0) {
    const ways = waysOf(work.campaigns);
    const next = ways.includes('register') ? 'register' : ways.includes('order') ? 'order' : 'other';
    return (
      <Section title={text.waiting}>
        <EmptyState title={text.noneTitle} next={text.noneNext[next]} />
      </Section>
    );
  }
  const kinds = Map.groupBy(lines, ({ step }) => step);
  const shown = lines.filter(({ step }) => kind === '' || step === kind);
  return (
    <WaitingTable lines={shown.length > 0 ? shown : lines} note={text.oldestFirst(lines.length)}>
      {lines.length > 8 && kinds.size > 1 && (
        <NativeSelect
          data-narrows
          label={text.kind}
          maw={320}
          mb="sm"
          data={[
            { value: '', label: text.all(lines.length) },
            ...[...kinds].map(([step, of]) => ({ value: step, label: `${text.steps[step]} (${of.length})` })),
          ]}
          value={kinds.has(kind as Step) ? kind : ''}
          onChange={(event) => setKind(event.currentTarget.value as Step | '')}
        />
      )}
    </WaitingTable>
  );
}
