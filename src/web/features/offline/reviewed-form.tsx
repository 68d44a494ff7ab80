import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { periodWords } from '#domain/wording/period-words.ts';
import { client } from '#web/api/client.ts';
import { offlineWords } from '#web/text/following/offline-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { instantText } from '#web/ui/format-date.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import type { Review, ReviewedField } from './review.ts';
import { ReviewedTask } from './reviewed-task.tsx';

/** What a form that came back would change, to be taken whole or in part. */
export function ReviewedForm({
  review,
  onSaved,
  onAgain,
}: {
  review: Review;
  onSaved: (saved: { tasks: number; fields: number }) => void;
  /** Compares once more: something has changed meanwhile. */
  onAgain: () => void;
}) {
  const text = useWords(offlineWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  // What is new is taken unless somebody says no; where two differ, what is known stays unless somebody says otherwise.
  const [chosen, setChosen] = useState<{ [place: string]: boolean }>({});
  const takes = (taskId: string, { key, standing }: ReviewedField) =>
    chosen[`${taskId} ${key}`] ?? standing === 'toSave';
  const all = review.tasks.flatMap(({ fields }) => fields);
  const number = (standing: ReviewedField['standing']) => all.filter((it) => it.standing === standing).length;
  const taken = review.tasks.flatMap(({ taskId, revision, draft, fields }) => {
    const kept = fields.flatMap((field) =>
      (field.standing === 'toSave' || field.standing === 'conflict') &&
      field.filled !== null &&
      takes(taskId, field)
        ? [{ key: field.key, value: field.filled }]
        : [],
    );
    return kept.length === 0 ? [] : [{ taskId, revision, draft, fields: kept }];
  });
  const cells = taken.reduce((sum, { fields }) => sum + fields.length, 0);
  const save = useMutation({
    mutationFn: () => client.task.enterReportForm({ formId: review.formId, tasks: taken }),
    onSuccess: async (done) => {
      onSaved(done);
      await queries.invalidateQueries();
    },
  });
  return (
    <div style={{ marginTop: 14 }}>
      <Text fw={500}>
        {text.about(
          periodWords(review.period)[language],
          review.unitName ?? text.whole,
          instantText(review.sentAt),
          review.sentBy,
        )}
      </Text>
      <Text mb="sm">
        {text.counts(number('toSave'), number('conflict'), number('fault'), number('unchanged'))}
      </Text>
      {review.tampered.length > 0 && (
        <Alert color="red" variant="light" mb="sm" role="note" title={text.tampered(review.tampered.length)}>
          <Text size="sm" mb="xs">
            {text.tamperedNote}
          </Text>
          <DataTable
            label={text.tampered(review.tampered.length)}
            rows={review.tampered}
            keyOf={({ at }) => at}
            columns={[
              { head: text.cell, names: true, width: '20%', cell: ({ at }) => at },
              { head: text.expected, cell: ({ expected }) => expected || text.notThere },
              { head: text.found, cell: ({ found }) => found || text.notThere },
            ]}
          />
        </Alert>
      )}
      {all.every(({ standing }) => standing === 'unchanged') && <Text c="dimmed">{text.nothing}</Text>}
      {review.tasks
        .filter(({ fields }) => fields.some(({ standing }) => standing !== 'unchanged'))
        .map((task) => (
          <ReviewedTask
            key={task.taskId}
            task={task}
            takes={(field) => takes(task.taskId, field)}
            onTake={(field, take) =>
              setChosen((before) => ({ ...before, [`${task.taskId} ${field.key}`]: take }))
            }
          />
        ))}
      {save.isError && <RefusalNote error={save.error} onAgain={onAgain} />}
      {cells > 0 && (
        <Group mt="md" gap="sm">
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {text.save(cells)}
          </Button>
          <Text size="sm" c="dimmed">
            {text.saveNote}
          </Text>
        </Group>
      )}
    </div>
  );
}
