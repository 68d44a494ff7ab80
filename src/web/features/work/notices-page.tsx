import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { workWords } from '#web/text/task/work-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { NoticeLine } from './notice-line.tsx';
import classes from './notices-view.module.css';
import { useMarkRead } from './use-mark-read.ts';

/** All that somebody has been told, the latest first; what he has not read stands out. */
export function NoticesPage() {
  const text = useWords(workWords);
  const told = useInfiniteQuery(
    api.notice.list.infiniteOptions({
      input: (after: string | undefined) => ({ limit: 50, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const notices = told.data?.pages.flatMap((page) => page.notices) ?? [];
  const unread = notices.filter(({ readAt }) => readAt === null);
  const read = useMarkRead();
  if (told.isError) return <RefusalNote error={told.error} onAgain={() => void told.refetch()} />;
  return (
    <>
      <PageHead
        title={text.allNotices}
        below={
          <PageLink to="/me/mail" size="sm">
            {text.howMailsCome}
          </PageLink>
        }
      >
        {unread.length > 0 && (
          <Button
            size="compact-md"
            variant="default"
            loading={read.isPending}
            onClick={() => read.mutate(unread.map(({ id }) => id))}
          >
            {text.markRead}
          </Button>
        )}
      </PageHead>
      {told.isPending ? (
        <Loading />
      ) : (
        <Section title={text.told} note={text.unread(told.data.pages[0]?.unread ?? 0)}>
          {notices.length === 0 ? (
            <EmptyState title={text.noNotices} next={text.noNoticesNext} />
          ) : (
            <ul className={classes.list}>
              {notices.map((notice) => (
                <NoticeLine key={notice.id} told={notice} />
              ))}
            </ul>
          )}
          <MoreRows list={told} />
        </Section>
      )}
    </>
  );
}
