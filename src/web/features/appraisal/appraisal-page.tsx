import { postText } from '#web/text/post-text.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { namesOf } from '#domain/appraisal/explain-names.ts';
import { type Answers, api } from '#web/api/client.ts';
import { appraisalWords } from '#web/text/appraisal/appraisal-words.ts';
import { knownWorkWords } from '#web/text/appraisal/known-work-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading, stateTerm } from '#web/text/terms.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Papers } from '#web/ui/paper/lazy-papers.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { PrintButton } from '#web/ui/paper/print-button.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { AppraisalActs } from './acts/appraisal-acts.tsx';
import type { AppraisalStory } from './appraisal.ts';
import { ConsequencesView, ObjectionsView, ReceiptView } from './after-view.tsx';
import { KnownWork } from './known-work.tsx';
import { ResultView } from './result-view.tsx';
import { SheetsView } from './sheets-view.tsx';
import { StepsView } from './steps-view.tsx';
import { TreeView } from './tree-view.tsx';

type Pack = Answers['regulation']['get']['pack'];

/** A rating opened down to its tree: what was decided, what the rules made of what is known, and from where. */
export function AppraisalPage() {
  const { appraisalId } = useParams({ from: '/inside/appraisals/$appraisalId' });
  const appraisal = useQuery(api.appraisal.get.queryOptions({ input: { appraisalId } }));
  const campaign = appraisal.data?.campaign;
  const pack = useQuery({
    ...api.regulation.get.queryOptions({
      input: { id: campaign?.packId ?? '', version: campaign?.packVersion ?? '' },
    }),
    enabled: campaign !== undefined,
  });
  if (appraisal.isError)
    return <RefusalNote error={appraisal.error} onAgain={() => void appraisal.refetch()} />;
  if (pack.isError) return <RefusalNote error={pack.error} onAgain={() => void pack.refetch()} />;
  if (appraisal.isPending || pack.isPending) return <Loading lines={14} />;
  return <Opened appraisal={appraisal.data} pack={pack.data.pack} />;
}

function Opened({ appraisal, pack }: { appraisal: AppraisalStory; pack: Pack }) {
  const text = useWords(appraisalWords);
  const known = useWords(knownWorkWords);
  const { language } = useLanguage();
  const { subject, proposal } = appraisal;
  const names = namesOf(pack, language);
  const me = useQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const group = pack.groups.find((it) => it.id === appraisal.groupId);
  return (
    <>
      <PageHead
        title={
          me.data?.fullName === subject.fullName ? text.why : text.whyOf(subject.fullName ?? subject.unitName)
        }
        above={
          <PageLink to="/appraisals" search={{ campaign: appraisal.campaign.id }} size="sm">
            {appraisal.campaign.title}
          </PageLink>
        }
        below={
          <>
            <StateTag tone="accent">{asHeading(stateTerm(appraisal.state)[language])}</StateTag>
            {subject.fullName !== null && <span>{postText(subject.postTitle, subject.unitName)}</span>}
            {group && <span>{group.title[language]}</span>}
            <span>
              {known.rules}:{' '}
              <PageLink to="/regulations/$packId" params={{ packId: pack.head.id }}>
                {pack.head.title[language]}
              </PageLink>
            </span>
          </>
        }
      >
        <AppraisalActs appraisal={appraisal} pack={pack} />
        {appraisal.councilRound !== null && (
          <PageLinkButton
            to="/council-sessions/$sessionId"
            params={{ sessionId: appraisal.councilRound.sessionId }}
            variant="default"
            size="compact-md"
            className="no-print"
          >
            {known.room}
          </PageLinkButton>
        )}
        <PrintButton>{text.print}</PrintButton>
      </PageHead>
      <ResultView appraisal={appraisal} pack={pack} names={names} />
      {proposal === null ? (
        <EmptyState
          title={text.proposal}
          next={appraisal.announcedOn === null ? text.noProposal : text.notYetOpen}
        />
      ) : (
        <>
          <TreeView result={proposal.result} pack={pack} names={names} />
          <StepsView result={proposal.result} pack={pack} names={names} />
        </>
      )}
      <SheetsView appraisal={appraisal} pack={pack} names={names} />
      <KnownWork appraisalId={appraisal.id} />
      <ObjectionsView objections={appraisal.objections} objectUntil={appraisal.objectUntil} />
      <ConsequencesView consequences={appraisal.consequences} />
      {proposal !== null && <ReceiptView receipt={proposal.receipt} />}
      {papersOf(appraisal, pack).length > 0 && <Papers papers={papersOf(appraisal, pack)} />}
    </>
  );
}

/** The papers about an appraisal that there is something to write in. */
function papersOf({ id, proposal, ratings, selfSheets, councilSheets }: AppraisalStory, { head }: Pack) {
  const forms = head.documents.some(({ number }) => number === '335/2025/NĐ-CP');
  const kinds = [
    ...(selfSheets.length > 0 ? (['selfAssessment'] as const) : []),
    ...(councilSheets.length > 0 ? (['scoreSheet'] as const) : []),
    ...(proposal === null ? [] : (['explanation'] as const)),
    ...(ratings.length > 0 ? (['resultNotice'] as const) : []),
    ...(forms ? (['monthlySheet', 'yearlySheet'] as const) : []),
  ];
  const decisions = new Set(ratings.flatMap(({ decisionId }) => decisionId ?? []));
  return [
    ...kinds.map((kind) => ({ kind, thingId: id })),
    ...[...decisions].map((decisionId) => ({ kind: 'rating' as const, thingId: decisionId })),
  ];
}
