import { Text } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';
import type { Answers } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { taskWords } from '#web/text/task/task-words.ts';

type Owner = Answers['task']['get']['owners'][number];

/** Who leads a task, in what post, where; the others as a number. */
export function OwnerText({ owners }: { owners: Owner[] }) {
  const text = useWords(taskWords);
  const [lead, ...others] = owners;
  if (lead === undefined) return null;
  return (
    <div>
      <div>{lead.fullName ?? lead.unitName}</div>
      <Text size="xs" c="dimmed">
        {lead.fullName === null ? text.unitWork : postText(lead.postTitle, lead.unitName)}
        {others.length > 0 && `; ${text.andMore(others.length)}`}
      </Text>
    </div>
  );
}
