import { Text } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import type { Task } from '../task.ts';

/** What has not been assigned is taken back by mere word: one's own work, or an order, the latter with a reason. */
export function WithdrawAct({ task }: { task: Task }) {
  const text = useWords(taskActWords);
  const undo = useWords(undoWords);
  const [reason, setReason] = useState('');
  const ordered = task.state === 'ordered' || task.state === 'negotiating';
  if (!ordered && task.state !== 'draft' && task.state !== 'returned') return null;
  return (
    <ActDialog
      label={text.withdraw}
      size="md"
      ready={!ordered || reason.trim() !== ''}
      seen={task.version}
      send={async (seen) => {
        const { version } = await client.task.withdraw({
          taskId: task.id,
          version: seen,
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        });
        // An order is withdrawn for a reason that was given: that stays.
        if (!ordered)
          offerUndo({
            said: undo.withdrawn(task.title),
            undo: () => client.task.restore({ taskId: task.id, version }),
          });
      }}
    >
      <Text>{text.withdrawNote}</Text>
      <longTextKind.Edit
        label={text.reason}
        required={ordered}
        value={reason}
        onChange={(value) => setReason(value ?? '')}
      />
    </ActDialog>
  );
}
