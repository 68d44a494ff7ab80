import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { storyWords } from '#web/text/task/story-words.ts';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import type { Attached } from '../evidence/attached.ts';
import { EvidenceField } from '../evidence/evidence-field.tsx';
import type { Task } from '../task.ts';

/** Hands in again what was sent back; what was handed in before is there to add to. */
export function HandInAgainAct({ task, product }: { task: Task; product: Task['products'][number] }) {
  const text = useWords(taskActWords);
  const story = useWords(storyWords);
  const [name, setName] = useState(product.name);
  const [number, setNumber] = useState(product.documentNumber ?? '');
  const [busy, setBusy] = useState(false);
  const [files, setFiles] = useState<Attached[]>(() =>
    (product.revisions.at(-1)?.evidence ?? []).map((file) => ({
      id: file.id,
      name: file.name,
      size: Number(file.size),
    })),
  );
  return (
    <ActDialog
      label={story.handInAgain}
      size="md"
      ready={name.trim() !== '' && !busy && (number.trim() !== '' || files.length > 0)}
      send={() =>
        client.task.handInAgain({
          productId: product.id,
          version: product.version,
          name: name.trim(),
          evidenceIds: files.map(({ id }) => id),
          ...(number.trim() === '' ? {} : { documentNumber: number.trim() }),
        })
      }
    >
      <textKind.Edit
        label={text.productName}
        required
        value={name}
        onChange={(value) => setName(value ?? '')}
      />
      <textKind.Edit
        label={text.documentNumber}
        value={number}
        onChange={(value) => setNumber(value ?? '')}
      />
      <EvidenceField
        taskId={task.id}
        files={files}
        onAdd={(file) => setFiles((all) => [...all, file])}
        onRemove={(id) => setFiles((all) => all.filter((it) => it.id !== id))}
        onBusy={setBusy}
      />
    </ActDialog>
  );
}
