import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Pack } from '#regulation/pack.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { everyCampaign } from '#web/api/every-page.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { proposalWords } from '#web/text/assigning/proposal-words.ts';
import { useDraft } from '#web/ui/form/drafts.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { MergeView } from './merge-view.tsx';
import { draftOf, type ProposalDraft, readProposal } from './proposal-draft.ts';
import { WriteAndCheck } from './write-and-check.tsx';

type Task = Answers['task']['get'];

/** Words a draft, or work returned to be changed, anew. */
export function RevisePage() {
  const { taskId } = useParams({ from: '/inside/tasks/$taskId/revise' });
  const task = useQuery(api.task.get.queryOptions({ input: { taskId } }));
  const campaigns = useQuery(everyCampaign());
  const campaign = campaigns.data?.campaigns.find(({ id }) => id === task.data?.campaign.id);
  const pack = useQuery({
    ...api.regulation.get.queryOptions({
      input: { id: campaign?.packId ?? '', version: campaign?.packVersion ?? '' },
    }),
    enabled: campaign !== undefined,
  });
  const failed = [task, campaigns, pack].find(({ isError }) => isError)?.error;
  if (failed) return <RefusalNote error={failed} onAgain={() => void task.refetch()} />;
  if (!task.data || !pack.data) return <Loading lines={8} />;
  return <Revising task={task.data} pack={pack.data.pack} />;
}

/** What is written, the version it rests on, and what that version said. */
interface Begun {
  version: number;
  base: ProposalDraft;
  draft: ProposalDraft;
}

function Revising({ task, pack }: { task: Task; pack: Pack }) {
  const text = useWords(proposalWords);
  const undo = useWords(undoWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const theirs = draftOf(task, (figure) => figureText(new Decimal(figure), language));
  const kept = useDraft<Begun>(`revise.${task.id}`, () => ({
    version: task.version,
    base: theirs,
    draft: theirs,
  }));
  // Nothing written yet: what there is now is what one begins with.
  const begun =
    kept.keptAt === undefined ? { version: task.version, base: theirs, draft: theirs } : kept.value;
  const [refused, setRefused] = useState<unknown>();
  const send = async (draft: ProposalDraft, version: number) => {
    const workOf = (written: ProposalDraft) => {
      const { proposal } = readProposal(written, 'register', language, text.doneName);
      const { campaignId: _campaign, ownerIds: _owners, ...work } = proposal;
      return { ...work, taskId: task.id };
    };
    try {
      const revised = await client.task.revise({ ...workOf(draft), version });
      offerUndo({
        said: undo.revised(task.title),
        undo: () => client.task.revise({ ...workOf(theirs), version: revised.version }),
      });
    } catch (error) {
      if (refusalOf(error)?.kind === 'versionConflict') setRefused(error);
      await queries.invalidateQueries({ queryKey: api.task.get.key() });
      throw error;
    }
    await queries.refetchQueries({ queryKey: api.task.get.key() });
    await navigate({ to: '/tasks/$taskId', params: { taskId: task.id } });
    kept.drop();
  };
  const head = (
    <PageHead
      title={text.titles.revise}
      above={
        <PageLink to="/tasks/$taskId" params={{ taskId: task.id }} size="sm">
          {task.title}
        </PageLink>
      }
    />
  );
  if (begun.version !== task.version)
    return (
      <>
        {head}
        <MergeView
          key={task.version}
          versions={{ base: begun.base, mine: begun.draft, theirs }}
          refused={refused}
          pack={pack}
          onTake={kept.drop}
          onWrite={(draft) => kept.change({ version: task.version, base: theirs, draft })}
          onSend={(draft) => {
            kept.change({ version: begun.version, base: begun.base, draft });
            return send(draft, task.version);
          }}
        />
      </>
    );
  return (
    <>
      {head}
      <WriteAndCheck
        way="register"
        intro={text.intro.revise}
        draft={begun.draft}
        keptAt={kept.keptAt}
        pack={pack}
        group={pack.groups.find(({ id }) => id === task.owners[0]?.groupId)}
        candidates={[]}
        owners={task.owners.map(({ fullName, unitName }) => fullName ?? unitName)}
        campaignTitle={task.campaign.title}
        onChange={(draft) => kept.change({ ...begun, draft })}
        onDrop={kept.drop}
        acts={[{ label: text.send.revise, send: () => send(begun.draft, begun.version) }]}
      />
    </>
  );
}
