import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { workWords } from '#web/text/task/work-words.ts';
import { Section } from '#web/ui/section.tsx';
import { NoticeLine } from './notice-line.tsx';
import classes from './notices-view.module.css';

/** What somebody has been told and has not read yet. */
export function NoticesView() {
  const text = useWords(workWords);
  const queries = useQueryClient();
  const told = useQuery(api.notice.list.queryOptions({ input: { unread: true, limit: 10 } }));
  const notices = told.data?.notices ?? [];
  const read = useMutation({
    mutationFn: () => client.notice.markRead({ ids: notices.map(({ id }) => id) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.notice.key() }),
  });
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
        onClick={() => read.mutate()}
      >
        {text.markRead}
      </Button>
    </Section>
  );
}
