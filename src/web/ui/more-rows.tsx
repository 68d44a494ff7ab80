import { Button, Group } from '@mantine/core';
import { uiWords } from '#web/text/app/ui-words.ts';
import { useWords } from '#web/text/language.tsx';

/** The way to the next page of a list that comes a page at a time; nothing once all of it is there. */
export function MoreRows({
  list,
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const text = useWords(uiWords);
  if (!list.hasNextPage) return null;
  return (
    <Group justify="center" mt="md">
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {text.more}
      </Button>
    </Group>
  );
}
