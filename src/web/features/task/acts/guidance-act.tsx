import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, dayInVietnam } from '#domain/base/dates.ts';
import { api, client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { taskActWords } from '#web/text/task/task-act-words.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import type { Task } from '../task.ts';

/** Answers an obstacle: what is to be done, by whom, by when. */
export function GuidanceAct({
  task,
  obstacle,
}: {
  task: Task;
  obstacle: { id: string; description: string };
}) {
  const text = useWords(taskActWords);
  const units = useQuery(api.organisation.listUnits.queryOptions({ input: { limit: 200 } }));
  const own = units.data?.units.find(({ name }) => name === task.owners[0]?.unitName)?.id;
  const [chosen, setChosen] = useState<string | null>(null);
  const [content, setContent] = useState('');
  const [dueOn, setDueOn] = useState<string | null | undefined>(() =>
    addDays(dayInVietnam(new Date().toISOString()), 14),
  );
  const unit = chosen ?? own;
  return (
    <ActDialog
      label={text.guide}
      at={`giveGuidance-${obstacle.id}`}
      size="md"
      ready={content.trim() !== '' && unit !== undefined && Boolean(dueOn)}
      send={() =>
        client.obstacle.giveGuidance({
          obstacleId: obstacle.id,
          content: content.trim(),
          responsibleUnitId: unit ?? '',
          dueOn: dueOn ?? '',
        })
      }
    >
      <Text>{obstacle.description}</Text>
      <longTextKind.Edit
        label={text.guidance}
        required
        value={content}
        onChange={(value) => setContent(value ?? '')}
      />
      <choiceKind.Edit
        label={text.responsible}
        required
        {...(own === undefined ? { none: '–' } : {})}
        options={(units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={unit ?? null}
        onChange={(value) => setChosen(value ?? null)}
      />
      <dateKind.Edit label={text.guidanceDue} required value={dueOn} onChange={setDueOn} />
    </ActDialog>
  );
}
