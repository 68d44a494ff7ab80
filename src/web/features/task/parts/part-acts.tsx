import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { partWords } from '#web/text/task/part-words.ts';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { numberKind } from '#web/ui/fields/number-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { AnswerAct } from '#web/ui/form/answer-act.tsx';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import type { Part } from './part.ts';
import { RevisePartAct } from './revise-part-act.tsx';

/** The acts the server allows on a part, each a form. */
export function PartActs({ part }: { part: Part }) {
  const text = useWords(partWords);
  const { id: subTaskId, version: seen, actions } = part;
  const may = (action: Part['actions'][number]) => actions.includes(action);
  const because = (reason: string | undefined) => (reason === undefined ? {} : { reason });
  const changed = part.needsAgreement.length > 0;
  return (
    <>
      {may('agreeSubTask') && (
        <AnswerAct
          label={changed ? text.agreeAgain : text.answer}
          legend={part.title}
          answers={text.answers}
          open={may('returnSubTask') ? ['agree', 'return'] : ['agree']}
          main
          seen={seen}
          send={(answer, reason, version) =>
            client.cascade.answer({ subTaskId, version, answer, ...because(reason) })
          }
        />
      )}
      {may('reportSubTask') && <ReportPartAct part={part} />}
      {may('checkSubTask') && (
        <AnswerAct
          label={text.check}
          legend={part.title}
          answers={text.checks}
          open={['done', 'sendBack']}
          main
          seen={seen}
          send={(outcome, reason, version) =>
            client.cascade.check({ subTaskId, version, outcome, ...because(reason) })
          }
        />
      )}
      {may('giveSubTask') && (
        <PageLinkButton
          to="/tasks/$taskId/share"
          params={{ taskId: part.task.id }}
          search={{ part: subTaskId }}
          size="compact-md"
          variant="default"
        >
          {text.giveFurther}
        </PageLinkButton>
      )}
      {may('reviseSubTask') && <RevisePartAct part={part} />}
      {may('cancelSubTask') && <CancelPartAct part={part} />}
    </>
  );
}

function ReportPartAct({ part }: { part: Part }) {
  const text = useWords(partWords);
  const [percent, setPercent] = useState<string | null | undefined>(null);
  const [narrative, setNarrative] = useState('');
  const [actuals, setActuals] = useState<{ [indicatorId: string]: string | null | undefined }>({});
  const readable = percent !== undefined && Object.values(actuals).every((it) => it !== undefined);
  return (
    <ActDialog
      label={text.report}
      main
      ready={narrative.trim() !== '' && readable}
      seen={part.version}
      send={(version) =>
        client.cascade.report({
          subTaskId: part.id,
          version,
          narrative: narrative.trim(),
          ...(percent ? { percent } : {}),
          readings: part.indicators.map(({ id }) => ({ indicatorId: id, actual: actuals[id] ?? null })),
        })
      }
    >
      {part.indicators.map(({ id, name, unitOfMeasure }) => (
        <numberKind.Edit
          key={id}
          label={name}
          unit={unitOfMeasure}
          value={null}
          onChange={(value) => setActuals((all) => ({ ...all, [id]: value }))}
        />
      ))}
      <numberKind.Edit
        label={text.percent}
        description={part.indicators.length > 0 ? text.percentNote : ''}
        unit="%"
        value={null}
        onChange={setPercent}
      />
      <longTextKind.Edit
        label={text.narrative}
        required
        value={narrative}
        onChange={(value) => setNarrative(value ?? '')}
      />
    </ActDialog>
  );
}

function CancelPartAct({ part }: { part: Part }) {
  const text = useWords(partWords);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      label={text.cancel}
      size="md"
      ready={reason.trim() !== ''}
      seen={part.version}
      send={(version) => client.cascade.cancel({ subTaskId: part.id, version, reason: reason.trim() })}
    >
      <longTextKind.Edit
        label={text.reason}
        required
        value={reason}
        onChange={(value) => setReason(value ?? '')}
      />
    </ActDialog>
  );
}
