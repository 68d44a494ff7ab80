import { type ReactNode, useState } from 'react';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

/** An act that is a text: what one says is what one does. */
export function ReasonAct({
  label,
  field,
  note,
  main = false,
  seen,
  send,
}: {
  label: string;
  field: string;
  note: ReactNode;
  main?: boolean;
  /** The version the page shows of what it is about. */
  seen: number;
  send: (reason: string, version: number) => Promise<unknown>;
}) {
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      label={label}
      main={main}
      ready={reason.trim() !== ''}
      seen={seen}
      send={(version) => send(reason.trim(), version)}
      onDrop={() => setReason('')}
    >
      {note}
      <longTextKind.Edit label={field} required value={reason} onChange={(value) => setReason(value ?? '')} />
    </ActDialog>
  );
}
