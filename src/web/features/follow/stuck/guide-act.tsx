import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { addDays } from '#domain/base/dates.ts';
import { type Answers, client } from '#web/api/client.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useWords } from '#web/text/language.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

type Row = Answers['campaign']['stuck']['rows'][number];

/** Answers an obstacle where it is seen: a ready phrase and Send are enough; the unit that leads is to act. */
export function GuideAct({ row, asOf }: { row: Row; asOf: string }) {
  const text = useWords(followWords);
  const [content, setContent] = useState('');
  const [dueOn, setDueOn] = useState<string | null | undefined>(() => addDays(asOf, 14));
  return (
    <ActDialog
      label={text.stuck.guide}
      ready={content.trim() !== '' && Boolean(dueOn)}
      send={() =>
        client.obstacle.giveGuidance({
          obstacleId: row.id,
          content: content.trim(),
          responsibleUnitId: row.unitId,
          dueOn: dueOn ?? '',
        })
      }
    >
      <div>
        <Text fw={500}>{row.text}</Text>
        {row.proposal && (
          <Text size="sm">
            {text.stuck.proposal}: {row.proposal}
          </Text>
        )}
      </div>
      <Group gap={6} role="group" aria-label={text.stuck.ready}>
        {text.stuck.phrases.map((phrase) => (
          <Button
            key={phrase}
            variant={content === phrase ? 'light' : 'default'}
            size="compact-md"
            h="auto"
            py={5}
            aria-pressed={content === phrase}
            styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
            onClick={() => setContent(phrase)}
          >
            {phrase}
          </Button>
        ))}
      </Group>
      <longTextKind.Edit
        label={text.stuck.content}
        required
        value={content}
        onChange={(value) => setContent(value ?? '')}
      />
      <Text size="sm">
        {text.stuck.responsible}: <b>{row.unitName}</b>
      </Text>
      <dateKind.Edit label={text.stuck.dueOn} required value={dueOn ?? null} onChange={setDueOn} />
    </ActDialog>
  );
}
