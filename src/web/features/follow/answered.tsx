import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { refusalOf } from '#web/api/refusal-of.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useWords } from '#web/text/language.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';

/** What a view has to say once it is answered; before, that it comes, or why it does not. */
export function Answered<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  const text = useWords(followWords);
  if (query.isError) {
    if (refusalOf(query.error)?.kind === 'notFound')
      return <EmptyState title={text.title} next={text.noFigures} />;
    return <RefusalNote error={query.error} onAgain={() => void query.refetch()} />;
  }
  if (query.isPending) return <Loading lines={10} />;
  return children(query.data);
}
