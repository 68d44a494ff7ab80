import { Text } from '@mantine/core';
import type { TaskAction } from '#regulation/life-cycle.ts';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import type { Task } from '../task.ts';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { AnswerAct } from '#web/ui/form/answer-act.tsx';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import { NegotiateAct } from './negotiate-act.tsx';
import { WithdrawAct } from './withdraw-act.tsx';
import { HandInProductAct } from './hand-in-product-act.tsx';
import { SubmitPlanAct } from './submit-plan-act.tsx';
import { TaskGist } from './task-gist.tsx';

/** The acts the server allows now, each a form; what it does not allow is not shown. */
export function TaskActs({ task }: { task: Task }) {
  const text = useWords(taskActWords);
  const { id: taskId, version: seen } = task;
  const among = <Action extends TaskAction>(...wanted: Action[]) =>
    wanted.filter((it) => task.actions.includes(it));
  const opinions = among('endorse', 'return', 'reject');
  const orderAnswers = among('accept', 'decline');
  const negotiationAnswers = among('reviseOrder', 'insist');
  const planAnswers = among('approvePlan', 'returnPlan');
  const closings = among('finish', 'closeUnfinished');
  const because = (reason: string | undefined) => (reason === undefined ? {} : { reason });
  return (
    <>
      {among('submit').length > 0 && (
        <ActDialog
          label={text.submit}
          main
          size="md"
          ready
          seen={seen}
          send={(version) => client.task.submit({ taskId, version })}
        >
          <Text>{text.submitNote}</Text>
        </ActDialog>
      )}
      {orderAnswers.length > 0 && (
        <AnswerAct
          label={text.answerOrder}
          at="accept"
          about={<TaskGist task={task} />}
          legend={text.yourAnswer}
          answers={text.answers}
          open={orderAnswers}
          main
          more={() => among('negotiate').length > 0 && <Text size="sm">{text.orNegotiate}</Text>}
          seen={seen}
          send={(answer, reason, version) =>
            client.task.answerOrder({ taskId, version, answer, ...because(reason) })
          }
        />
      )}
      {opinions.length > 0 && (
        <AnswerAct
          label={text.opinion}
          at="endorse"
          legend={text.kind}
          answers={text.kinds}
          open={opinions}
          main={among('assign').length === 0}
          seen={seen}
          send={(opinion, reason, version) =>
            client.task.giveOpinion({ taskId, version, opinion, ...because(reason) })
          }
        />
      )}
      {among('negotiate').length > 0 && <NegotiateAct task={task} />}
      {negotiationAnswers.length > 0 && (
        <AnswerAct
          label={text.answerNegotiation}
          at="insist"
          legend={text.answerNegotiation}
          answers={text.negotiationAnswers}
          open={negotiationAnswers}
          main
          seen={seen}
          send={(answer, reason, version) =>
            client.task.answerNegotiation({ taskId, version, answer, ...because(reason) })
          }
        />
      )}
      {among('assign').length > 0 && (
        <PageLinkButton
          to="/campaigns/$campaignId/assign"
          params={{ campaignId: task.campaign.id }}
          size="compact-md"
        >
          {text.toDecision}
        </PageLinkButton>
      )}
      {among('revise').length > 0 && (
        <PageLinkButton to="/tasks/$taskId/revise" params={{ taskId }} size="compact-md" variant="default">
          {text.revise}
        </PageLinkButton>
      )}
      {among('withdraw').length > 0 && <WithdrawAct task={task} />}
      {among('submitPlan').length > 0 && <SubmitPlanAct task={task} />}
      {planAnswers.length > 0 && (
        <AnswerAct
          label={text.answerPlan}
          at="approvePlan"
          about={<TaskGist task={task} withPlan />}
          legend={text.yourAnswer}
          answers={text.planAnswers}
          open={planAnswers}
          main
          seen={seen}
          send={(answer, reason, version) =>
            client.task.answerPlan({ taskId, version, answer, ...because(reason) })
          }
        />
      )}
      {among('report').length > 0 && (
        <PageLinkButton to="/tasks/$taskId/report" params={{ taskId }} size="compact-md">
          {text.report}
        </PageLinkButton>
      )}
      {among('handInProduct').length > 0 && <HandInProductAct task={task} />}
      {closings.length > 0 && <CloseAct task={task} open={closings} />}
    </>
  );
}

function CloseAct({ task, open }: { task: Task; open: ('finish' | 'closeUnfinished')[] }) {
  const text = useWords(taskActWords);
  return (
    <AnswerAct
      label={text.close}
      legend={text.closeNote}
      answers={text.closeOutcomes}
      open={open}
      reasons={false}
      seen={task.version}
      send={(outcome, _reason, version) => client.task.close({ taskId: task.id, version, outcome })}
    />
  );
}
