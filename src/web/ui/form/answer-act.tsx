import { Radio, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from './act-dialog.tsx';

/** An answer out of a few; all but the first need a reason, where it is asked so the first as well. */
export function AnswerAct<Answer extends string>({
  label,
  about,
  legend,
  answers,
  open,
  main = false,
  reasons = true,
  at,
  more,
  seen,
  send,
}: {
  label: string;
  /** What is answered: the form covers the page that says it. */
  about?: ReactNode;
  legend: string;
  answers: { readonly [answer in Answer]: string };
  /** The answers that are open to whoever looks. */
  open: Answer[];
  main?: boolean;
  /** Whether there is anything to give a reason for; `each`: every answer needs one. */
  reasons?: boolean | 'each';
  /** The name in the address by which it is open from the start. */
  at?: string;
  /** What else an answer takes. */
  more?: (answer: Answer | undefined) => ReactNode;
  /** The version the page shows of what is answered. */
  seen?: number;
  send: (answer: Answer, reason: string | undefined, version: number) => Promise<unknown>;
}) {
  const text = useWords(taskActWords);
  const [answer, setAnswer] = useState<Answer | undefined>(open.length === 1 ? open[0] : undefined);
  const [reason, setReason] = useState('');
  const needsReason =
    reasons === 'each' || (reasons && answer !== undefined && answer !== Object.keys(answers)[0]);
  const ready = answer !== undefined && (!needsReason || reason.trim() !== '');
  return (
    <ActDialog
      label={label}
      main={main}
      {...(at === undefined ? {} : { at })}
      size="md"
      ready={ready}
      seen={seen}
      send={(version) =>
        answer === undefined
          ? Promise.resolve()
          : send(answer, reason.trim() === '' ? undefined : reason.trim(), version)
      }
      onDrop={() => setReason('')}
    >
      {about}
      <Radio.Group
        label={legend}
        value={answer ?? ''}
        onChange={(chosen) => setAnswer(open.find((it) => it === chosen))}
      >
        <Stack gap={8} mt={6}>
          {open.map((it) => (
            <Radio key={it} value={it} label={answers[it]} />
          ))}
        </Stack>
      </Radio.Group>
      {more?.(answer)}
      {reasons && (
        <longTextKind.Edit
          label={text.reason}
          description={reasons === 'each' ? '' : text.reasonNote}
          required={needsReason}
          value={reason}
          onChange={(value) => setReason(value ?? '')}
        />
      )}
    </ActDialog>
  );
}
