import { Button } from '@mantine/core';
import type { InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { useWords } from '#web/text/language.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import classes from './admin-frame.module.css';

/** A list that comes a page at a time, with the way to the next page below it. */
export function PagedList<Page>({
  list,
  children,
}: {
  list: {
    data: InfiniteData<Page> | undefined;
    error: Error | null;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
    refetch: () => unknown;
  };
  children: (pages: Page[]) => ReactNode;
}) {
  const text = useWords(adminWords);
  if (list.error !== null) return <RefusalNote error={list.error} onAgain={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading />;
  return (
    <section className={classes.list}>
      {children(list.data.pages)}
      {list.hasNextPage && (
        <Button
          variant="default"
          size="compact-md"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </section>
  );
}
