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
  // What was not typed into follows the product as it is.
  const [typed, setTyped] = useState<{ name?: string; number?: string; files?: Attached[] }>({});
  const [busy, setBusy] = useState(false);
  const before = (product.revisions.at(-1)?.evidence ?? []).map((file) => ({
    id: file.id,
    name: file.name,
    size: Number(file.size),
  }));
  const { name = product.name, number = product.documentNumber ?? '', files = before } = typed;
  const setFiles = (change: (files: Attached[]) => Attached[]) =>
    setTyped((all) => ({ ...all, files: change(all.files ?? before) }));
  return (
    <ActDialog
      label={story.handInAgain}
      size="md"
      ready={name.trim() !== '' && !busy && (number.trim() !== '' || files.length > 0)}
      seen={product.version}
      send={(version) =>
        client.task.handInAgain({
          productId: product.id,
          version,
          name: name.trim(),
          evidenceIds: files.map(({ id }) => id),
          ...(number.trim() === '' ? {} : { documentNumber: number.trim() }),
        })
      }
      onDrop={() => setTyped({})}
    >
      <textKind.Edit
        label={text.productName}
        required
        value={name}
        onChange={(value) => setTyped({ ...typed, name: value ?? '' })}
      />
      <textKind.Edit
        label={text.documentNumber}
        value={number}
        onChange={(value) => setTyped({ ...typed, number: value ?? '' })}
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
