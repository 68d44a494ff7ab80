import type { InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from '#web/ui/loading.tsx';
import { MoreRows } from '#web/ui/more-rows.tsx';
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
  if (list.error !== null) return <RefusalNote error={list.error} onAgain={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading />;
  return (
    <section className={classes.list}>
      {children(list.data.pages)}
      <MoreRows list={list} />
    </section>
  );
}
