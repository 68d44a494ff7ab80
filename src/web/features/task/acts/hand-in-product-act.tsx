import { Text } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { asHeading, productKindTerms } from '#web/text/terms.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import type { Attached } from '../evidence/attached.ts';
import { EvidenceField } from '../evidence/evidence-field.tsx';
import type { Task } from '../task.ts';

/** Hands in what came of the work. */
export function HandInProductAct({ task }: { task: Task }) {
  const text = useWords(taskActWords);
  const { language } = useLanguage();
  const [kind, setKind] = useState('scheme');
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [files, setFiles] = useState<Attached[]>([]);
  const [busy, setBusy] = useState(false);
  return (
    <ActDialog
      label={text.handInProduct}
      size="md"
      ready={name.trim() !== '' && !busy && (number.trim() !== '' || files.length > 0)}
      send={() =>
        client.task.handInProduct({
          taskId: task.id,
          kind,
          name: name.trim(),
          evidenceIds: files.map(({ id }) => id),
          ...(number.trim() === '' ? {} : { documentNumber: number.trim() }),
        })
      }
    >
      <choiceKind.Edit
        label={text.productKind}
        options={Object.entries(productKindTerms).map(([value, term]) => ({
          value,
          label: asHeading(term[language]),
        }))}
        value={kind}
        onChange={(value) => setKind(value ?? 'other')}
      />
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
      <Text size="xs" c="dimmed">
        {text.filesNote}
      </Text>
    </ActDialog>
  );
}
