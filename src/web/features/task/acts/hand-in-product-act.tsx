import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { sendFile } from '#web/api/send-file.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task-act-words.ts';
import { asHeading, productKindTerms } from '#web/text/terms.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import type { Task } from '../task.ts';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

/** Hands in what came of the work. */
export function HandInProductAct({ task }: { task: Task }) {
  const text = useWords(taskActWords);
  const { language } = useLanguage();
  const [kind, setKind] = useState('scheme');
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  return (
    <ActDialog
      label={text.handInProduct}
      size="md"
      ready={name.trim() !== '' && (number.trim() !== '' || files.length > 0)}
      send={async () => {
        const sent = await Promise.all(files.map((file) => sendFile(task.id, file)));
        return client.task.handInProduct({
          taskId: task.id,
          kind,
          name: name.trim(),
          evidenceIds: sent.map(({ id }) => id),
          ...(number.trim() === '' ? {} : { documentNumber: number.trim() }),
        });
      }}
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
      <FileInput
        label={text.files}
        description={text.filesNote}
        multiple
        clearable
        value={files}
        onChange={setFiles}
      />
    </ActDialog>
  );
}
