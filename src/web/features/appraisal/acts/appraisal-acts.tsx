import { Text } from '@mantine/core';
import type { Pack } from '#regulation/pack.ts';
import type { AppraisalAction } from '#regulation/life-cycle.ts';
import { client } from '#web/api/client.ts';
import { appraisalActWords } from '#web/text/appraisal/appraisal-act-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import type { AppraisalStory } from '../appraisal.ts';
import { ProposeAct } from './propose-act.tsx';
import { ReasonAct } from './reason-act.tsx';
import { ReplaceAct } from './replace-act.tsx';

/** The acts the server allows now, each a form or the way to its page. */
export function AppraisalActs({ appraisal, pack }: { appraisal: AppraisalStory; pack: Pack }) {
  const text = useWords(appraisalActWords);
  const { id: appraisalId, version: seen } = appraisal;
  const can = (action: AppraisalAction) => appraisal.actions.includes(action);
  const toSheet = can('selfAssess') ? text.toSelf : can('score') ? text.toScore : undefined;
  return (
    <>
      {toSheet !== undefined && (
        <PageLinkButton to="/appraisals/$appraisalId/sheet" params={{ appraisalId }} size="compact-md">
          {toSheet}
        </PageLinkButton>
      )}
      {can('propose') && <ProposeAct appraisal={appraisal} pack={pack} />}
      {can('decide') && (
        <PageLinkButton
          to="/campaigns/$campaignId/rate"
          params={{ campaignId: appraisal.campaign.id }}
          size="compact-md"
        >
          {text.decide}
        </PageLinkButton>
      )}
      {can('announce') && (
        <ActDialog
          label={text.announce}
          main
          at="announce"
          size="md"
          ready
          seen={seen}
          send={(version) => client.appraisal.announce({ appraisalId, version })}
        >
          <Text>{text.announceNote}</Text>
        </ActDialog>
      )}
      {can('object') && (
        <ReasonAct
          label={text.object}
          field={text.objectReason}
          note={
            <>
              <Text>{text.objectNote}</Text>
              {appraisal.objectUntil !== null && (
                <Text size="sm" c="dimmed">
                  {text.objectUntil} <DateText date={appraisal.objectUntil} />
                </Text>
              )}
            </>
          }
          seen={seen}
          send={(reason, version) => client.objection.object({ appraisalId, version, reason })}
        />
      )}
      {can('answerObjection') && (
        <ReasonAct
          label={text.answer}
          field={text.answerReason}
          main
          note={<Text>{appraisal.objections.find(({ answeredAt }) => answeredAt === null)?.reason}</Text>}
          seen={seen}
          send={(reason, version) => client.objection.answer({ appraisalId, version, reason })}
        />
      )}
      {can('replaceRating') && <ReplaceAct appraisal={appraisal} pack={pack} />}
      {can('close') && (
        <ActDialog
          label={text.close}
          size="md"
          ready
          seen={seen}
          send={(version) => client.objection.close({ appraisalId, version })}
        >
          <Text>{text.closeNote}</Text>
        </ActDialog>
      )}
    </>
  );
}
