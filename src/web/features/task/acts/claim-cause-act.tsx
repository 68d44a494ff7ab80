import { Text } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { storyWords } from '#web/text/task/story-words.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import type { Attached } from '../evidence/attached.ts';
import { EvidenceField } from '../evidence/evidence-field.tsx';
import type { Task } from '../task.ts';

type Day = string | null | undefined;

/** The official says what he could not help, how long it lasted, and proves it. */
export function ClaimCauseAct({ task }: { task: Task }) {
  const text = useWords(storyWords);
  const [description, setDescription] = useState('');
  const [from, setFrom] = useState<Day>(null);
  const [to, setTo] = useState<Day>(null);
  const [indicatorId, setIndicatorId] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [files, setFiles] = useState<Attached[]>([]);
  const [busy, setBusy] = useState(false);
  const proved = number.trim() !== '' || files.length > 0;
  return (
    <ActDialog
      label={text.claimCause}
      ready={description.trim() !== '' && Boolean(from) && Boolean(to) && proved && !busy}
      send={() =>
        client.task.claimCause({
          taskId: task.id,
          description: description.trim(),
          from: from ?? '',
          to: to ?? '',
          evidenceIds: files.map(({ id }) => id),
          ...(indicatorId === null ? {} : { indicatorId }),
          ...(number.trim() === '' ? {} : { documentNumber: number.trim() }),
        })
      }
    >
      <Text size="sm">{text.claimNote}</Text>
      <longTextKind.Edit
        label={text.what}
        required
        value={description}
        onChange={(value) => setDescription(value ?? '')}
      />
      <dateKind.Edit label={text.from} required value={from} onChange={setFrom} />
      <dateKind.Edit label={text.to} required value={to} onChange={setTo} />
      <choiceKind.Edit
        label={text.concerns}
        none={text.wholeTask}
        options={task.indicators.map(({ id, name }) => ({ value: id, label: name }))}
        value={indicatorId}
        onChange={(value) => setIndicatorId(value ?? null)}
      />
      <textKind.Edit label={text.document} value={number} onChange={(value) => setNumber(value ?? '')} />
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
