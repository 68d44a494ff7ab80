import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Answers, api } from '#web/api/client.ts';
import { everyCampaign } from '#web/api/every-page.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { type FiledColumn, shownTable } from '#web/ui/export/shown-table.ts';
import { dateText } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { CallSessionAct } from './call-session-act.tsx';
import { exportedCouncils } from './exported-councils.ts';
import { SetUpAct } from './set-up-act.tsx';

type Campaign = Answers['campaign']['list']['campaigns'][number];
type Council = Answers['council']['list']['councils'][number];

/** The councils of a campaign: their papers, members and sessions. */
export function CouncilListPage() {
  const text = useWords(councilWords);
  const { campaign } = useSearch({ from: '/inside/councils' });
  const navigate = useNavigate();
  const campaigns = useQuery(everyCampaign());
  if (campaigns.isError) return <RefusalNote error={campaigns.error} />;
  if (campaigns.isPending) return <Loading />;
  const all = campaigns.data.campaigns;
  const chosen = all.find(({ id }) => id === campaign) ?? all[0];
  if (chosen === undefined)
    return (
      <>
        <PageHead title={text.title} />
        <EmptyState title={text.noCampaignTitle} next={text.noCampaignNext} />
      </>
    );
  return (
    <Councils campaign={chosen}>
      <NativeSelect
        label={text.campaign}
        maw={520}
        mb="md"
        data={all.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen.id}
        onChange={(event) =>
          void navigate({ to: '/councils', search: { campaign: event.currentTarget.value } })
        }
      />
    </Councils>
  );
}

function Councils({ campaign, children }: { campaign: Campaign; children: React.ReactNode }) {
  const text = useWords(councilWords);
  const { language } = useLanguage();
  const councils = useQuery(api.council.list.queryOptions({ input: { campaignId: campaign.id } }));
  const pack = useQuery(
    api.regulation.get.queryOptions({ input: { id: campaign.packId, version: campaign.packVersion } }),
  );
  const failed = [councils, pack].find(({ isError }) => isError);
  const loaded = councils.data && pack.data;
  return (
    <>
      <PageHead
        title={text.title}
        above={
          <PageLink to="/appraisals" search={{ campaign: campaign.id }} size="sm">
            {text.toAppraisals}
          </PageLink>
        }
      >
        {loaded && councils.data.councils.length > 0 && (
          <ExportButtons table={() => exportedCouncils(councils.data.councils, campaign, language)} />
        )}
        {loaded && councils.data.eligible.length > 0 && (
          <SetUpAct
            key={campaign.id}
            campaignId={campaign.id}
            councils={pack.data.pack.councils}
            eligible={councils.data.eligible}
          />
        )}
      </PageHead>
      {children}
      {failed ? (
        <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />
      ) : !loaded ? (
        <Loading lines={8} />
      ) : councils.data.councils.length === 0 ? (
        <EmptyState title={text.noneTitle} next={text.noneNext} />
      ) : (
        councils.data.councils.map((council) => (
          <CouncilView key={council.id} council={council} campaign={campaign} />
        ))
      )}
    </>
  );
}

function CouncilView({ council, campaign }: { council: Council; campaign: Campaign }) {
  const text = useWords(councilWords);
  const { language } = useLanguage();
  const { members, sessions } = council;
  const nameOf = (id: string) => members.find((member) => member.id === id)?.fullName ?? '';
  const seats: Column<(typeof members)[number]>[] = [
    { head: text.member, names: true, cell: ({ fullName }) => fullName },
    {
      head: text.role,
      width: '46%',
      cell: ({ role, standsInFor }) => (
        <div>
          {text.roles[role]}
          {role === 'substitute' && (
            <Text span size="xs" c="dimmed">
              {' '}
              {standsInFor === null ? text.standsInForAnybody : text.standsInFor(nameOf(standsInFor))}
            </Text>
          )}
        </div>
      ),
    },
  ];
  const days: FiledColumn<(typeof sessions)[number]>[] = [
    {
      head: text.heldOn,
      names: true,
      cell: ({ id, heldOn }) => (
        <PageLink to="/council-sessions/$sessionId" params={{ sessionId: id }} fw={500}>
          {text.sessionOf(dateText(heldOn))}
        </PageLink>
      ),
      file: { [text.heldOn]: ({ heldOn }) => ({ date: heldOn }) },
    },
    { head: text.items, width: '20%', figures: true, cell: ({ items }) => items },
    {
      head: text.state,
      width: '22%',
      cell: ({ state }) => (
        <StateTag tone={state === 'called' ? 'accent' : 'plain'}>{text.states[state]}</StateTag>
      ),
      file: { [text.state]: ({ state }) => text.states[state] },
    },
    {
      head: text.minutes,
      width: '18%',
      cell: ({ id, heldOn, state }) =>
        state === 'called' ? (
          <PageLinkButton
            to="/council-sessions/$sessionId"
            params={{ sessionId: id }}
            size="compact-sm"
            variant="default"
          >
            {text.openRoom}
          </PageLinkButton>
        ) : (
          <PageLink
            to="/council-sessions/$sessionId/minutes"
            params={{ sessionId: id }}
            aria-label={`${text.minutes}, ${text.sessionOf(dateText(heldOn))}`}
          >
            {text.minutes}
          </PageLink>
        ),
      file: {},
    },
  ];
  const title = council.title === null ? council.council : asHeading(council.title[language]);
  return (
    <Section
      title={title}
      note={
        <>
          {council.number}, <DateText date={council.signedOn} />, {text.signed(council.signedBy)}
        </>
      }
      acts={
        sessions.length > 0 && (
          <ExportButtons
            table={() =>
              shownTable({ name: `${text.sessions}: ${title}`, about: [campaign.title] }, days, sessions)
            }
          />
        )
      }
    >
      <DataTable label={`${text.sessions}: ${title}`} columns={days} rows={sessions} keyOf={({ id }) => id} />
      {sessions.length === 0 && (
        <Text c="dimmed" size="sm" my={6}>
          {text.noSessions}
        </Text>
      )}
      {council.actions.includes('callSession') && <CallSessionAct council={council} campaign={campaign} />}
      <div style={{ marginTop: 14 }}>
        <DataTable label={`${text.member}: ${title}`} columns={seats} rows={members} keyOf={({ id }) => id} />
      </div>
    </Section>
  );
}
