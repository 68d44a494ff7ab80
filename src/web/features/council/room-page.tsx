import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Pack } from '#regulation/pack.ts';
import { api, client } from '#web/api/client.ts';
import { useLive } from '#web/api/live.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { dateText } from '#web/ui/format-date.ts';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { AttendanceAct } from './attendance-act.tsx';
import { ItemActs } from './item-acts.tsx';
import { exportedRounds } from './exported-rounds.ts';
import { ItemView } from './item-view.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { Minutes, Room } from './room.ts';
import { ScoreGrid } from './score-grid.tsx';
import { SeatsView } from './seats-view.tsx';

/** The room of a session: who is there, one's own sheets, how far the council is; what others do appears by itself. */
export function RoomPage() {
  const { sessionId } = useParams({ from: '/inside/council-sessions/$sessionId' });
  const queries = useQueryClient();
  const input = { sessionId };
  const room = useQuery(api.council.room.queryOptions({ input }));
  const minutes = useQuery(api.council.minutes.queryOptions({ input }));
  const up = useLive(`/api/council-sessions/${sessionId}/events`, () => {
    void queries.invalidateQueries({ queryKey: api.council.room.key({ input }) });
    void queries.invalidateQueries({ queryKey: api.council.minutes.key({ input }) });
  });
  const campaign = room.data?.campaign;
  const pack = useQuery({
    ...api.regulation.get.queryOptions({
      input: { id: campaign?.packId ?? '', version: campaign?.packVersion ?? '' },
    }),
    enabled: campaign !== undefined,
  });
  const failed = [room, minutes, pack].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!room.data || !minutes.data || !pack.data) return <Loading lines={12} />;
  return <Opened room={room.data} minutes={minutes.data} pack={pack.data.pack} up={up} />;
}

function Opened({ room, minutes, pack, up }: { room: Room; minutes: Minutes; pack: Pack; up: boolean }) {
  const text = useWords(councilWords);
  const { language } = useLanguage();
  const { sessionId, version: seen, state, me } = room;
  const role = me === null ? undefined : text.roles[me.role];
  const blind = pack.settings.councilBlind?.value === true;
  return (
    <>
      <PageHead
        title={text.sessionOf(dateText(minutes.heldOn))}
        above={
          <PageLink to="/councils" search={{ campaign: room.campaign.id }} size="sm">
            {[minutes.council.title && asHeading(minutes.council.title[language]), room.campaign.title]
              .filter(Boolean)
              .join(', ')}
          </PageLink>
        }
        below={
          <>
            <StateTag tone={state === 'called' ? 'accent' : 'plain'}>{text.states[state]}</StateTag>
            {state === 'called' && (
              <span aria-live="polite" data-live={up}>
                <StateTag tone={up ? 'good' : 'warn'}>{up ? text.live : text.lost}</StateTag>
              </span>
            )}
            <span>{role === undefined ? text.onlooker : text.you(role)}</span>
          </>
        }
      >
        {room.actions.includes('recordAttendance') && <AttendanceAct minutes={minutes} room={room} />}
        {room.actions.includes('concludeSession') && (
          <ActDialog
            label={text.conclude}
            main
            size="md"
            ready
            seen={seen}
            send={(version) => client.council.conclude({ sessionId, version })}
          >
            <Text>{text.concludeNote}</Text>
          </ActDialog>
        )}
        {room.actions.includes('adjournSession') && (
          <ReasonForm
            label={text.adjourn}
            note={text.adjournNote}
            seen={seen}
            send={(reason, version) => client.council.adjourn({ sessionId, version, reason })}
          />
        )}
        <PageLinkButton
          to="/council-sessions/$sessionId/minutes"
          params={{ sessionId }}
          variant="default"
          size="compact-md"
        >
          {text.minutes}
        </PageLinkButton>
      </PageHead>
      <SeatsView minutes={minutes} documents={pack.head.documents} />
      <ScoreGrid minutes={minutes} room={room} pack={pack} />
      <Section
        title={text.council}
        note={blind ? text.blind : undefined}
        acts={
          minutes.items.some(({ rounds }) => rounds.some(({ sheets }) => sheets !== null)) && (
            <ExportButtons table={() => exportedRounds(minutes, pack, language)} />
          )
        }
      >
        {minutes.items.map((item) => (
          <ItemView
            key={item.appraisalId}
            item={item}
            minutes={minutes}
            pack={pack}
            mustAgain={room.items.some((it) => it.appraisalId === item.appraisalId && it.secondRoundNeeded)}
          >
            <ItemActs item={item} minutes={minutes} room={room} />
          </ItemView>
        ))}
      </Section>
    </>
  );
}
