import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useWords } from '#web/text/language.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

/** An act that takes a reason. */
export function ReasonForm({
  label,
  title = label,
  note,
  main = false,
  seen,
  send,
  children,
}: {
  label: string;
  title?: string;
  note: string;
  main?: boolean;
  /** The version the page shows of what it is about, where that has one. */
  seen?: number;
  send: (reason: string, version: number) => Promise<unknown>;
  children?: ReactNode;
}) {
  const text = useWords(councilWords);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      label={label}
      title={title}
      main={main}
      size="md"
      ready={reason.trim() !== ''}
      seen={seen}
      send={(version) => send(reason.trim(), version)}
      onDrop={() => setReason('')}
    >
      <Text>{note}</Text>
      {children}
      <longTextKind.Edit
        label={text.reason}
        required
        value={reason}
        onChange={(value) => setReason(value ?? '')}
      />
    </ActDialog>
  );
}
