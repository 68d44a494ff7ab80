import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { workWords } from '#web/text/task/work-words.ts';
import { Section } from '#web/ui/section.tsx';
import { NoticeLine } from './notice-line.tsx';
import classes from './notices-view.module.css';
import { useMarkRead } from './use-mark-read.ts';

/** What somebody has been told and has not read yet. */
export function NoticesView() {
  const text = useWords(workWords);
  const told = useQuery(api.notice.list.queryOptions({ input: { unread: true, limit: 10 } }));
  const notices = (told.data?.notices ?? []).filter(({ readAt }) => readAt === null);
  const read = useMarkRead();
  if (notices.length === 0) return null;
  return (
    <Section title={text.notices} note={told.data?.unread}>
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} told={notice} />
        ))}
      </ul>
      <Button
        mt="sm"
        size="compact-sm"
        variant="default"
        loading={read.isPending}
        onClick={() => read.mutate(notices.map(({ id }) => id))}
      >
        {text.markRead}
      </Button>
    </Section>
  );
}
