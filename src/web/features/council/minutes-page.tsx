import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Pack } from '#regulation/pack.ts';
import { api } from '#web/api/client.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { DateText, InstantText } from '#web/ui/date-text.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { dateText } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { OnePaper } from '#web/ui/paper/lazy-papers.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { PrintButton } from '#web/ui/paper/print-button.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { exportedRounds } from './exported-rounds.ts';
import { ItemView } from './item-view.tsx';
import type { Minutes } from './room.ts';
import { SeatsView } from './seats-view.tsx';

/** What the minutes of a session say; of a concluded one, as it stood then. For paper. */
export function MinutesPage() {
  const { sessionId } = useParams({ from: '/inside/council-sessions/$sessionId/minutes' });
  const input = { sessionId };
  const minutes = useQuery(api.council.minutes.queryOptions({ input }));
  const room = useQuery(api.council.room.queryOptions({ input }));
  const campaign = room.data?.campaign;
  const pack = useQuery({
    ...api.regulation.get.queryOptions({
      input: { id: campaign?.packId ?? '', version: campaign?.packVersion ?? '' },
    }),
    enabled: campaign !== undefined,
  });
  const failed = [minutes, room, pack].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!minutes.data || !pack.data) return <Loading lines={12} />;
  return <Opened minutes={minutes.data} pack={pack.data.pack} />;
}

function Opened({ minutes, pack }: { minutes: Minutes; pack: Pack }) {
  const text = useWords(councilWords);
  const { language } = useLanguage();
  const { council, campaign, sessionId } = minutes;
  const title = council.title === null ? council.council : asHeading(council.title[language]);
  const conflicts = minutes.items.flatMap((item) =>
    item.conflicts.map((conflict) => ({
      key: `${item.appraisalId}.${conflict.seatId}`,
      name: council.members.find(({ id }) => id === conflict.memberId)?.fullName ?? '',
      about: item.fullName ?? item.unitName,
      why: [text.conflicts[conflict.kind], conflict.reason].filter(Boolean).join(': '),
    })),
  );
  return (
    <>
      <PageHead
        title={`${text.minutes}, ${text.sessionOf(dateText(minutes.heldOn)).toLowerCase()}`}
        above={
          <PageLink to="/council-sessions/$sessionId" params={{ sessionId }} size="sm">
            {text.toRoom}
          </PageLink>
        }
        below={
          <>
            <StateTag tone={minutes.state === 'called' ? 'accent' : 'plain'}>
              {text.states[minutes.state]}
            </StateTag>
            <span>{campaign.title}</span>
          </>
        }
      >
        <PrintButton>{text.print}</PrintButton>
        <OnePaper kind="minutes" thingId={sessionId} />
      </PageHead>
      <Section title={title}>
        <FactsList
          facts={[
            {
              name: text.paper,
              value: (
                <>
                  {council.paper.number}, <DateText date={council.paper.signedOn} />,{' '}
                  {text.signed(council.paper.signedBy)}
                </>
              ),
            },
            { name: text.heldOn, value: <DateText date={minutes.heldOn} /> },
            { name: text.ended, value: minutes.endedAt && <InstantText at={minutes.endedAt} /> },
            { name: text.reason, value: minutes.reason },
          ]}
        />
      </Section>
      <SeatsView minutes={minutes} documents={pack.head.documents} />
      <Section title={text.conflictsTitle}>
        {conflicts.length === 0 ? (
          <Text c="dimmed">{text.noConflicts}</Text>
        ) : (
          <FactsList
            facts={conflicts.map(({ name, about, why }) => ({ name, value: `${about} (${why})` }))}
          />
        )}
      </Section>
      <Section
        title={text.council}
        acts={<ExportButtons table={() => exportedRounds(minutes, pack, language)} />}
      >
        {minutes.items.map((item) => (
          <ItemView key={item.appraisalId} item={item} minutes={minutes} pack={pack} />
        ))}
      </Section>
    </>
  );
}
