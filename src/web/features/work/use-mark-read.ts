import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answers, api, client } from '#web/api/client.ts';
import { undoWords } from '#web/text/app/undo-words.ts';
import { useWords } from '#web/text/language.tsx';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';

type Page = Answers['notice']['list'];

/** Marks notices as read: shown at once, told to the server behind, and can be taken back. */
export function useMarkRead() {
  const text = useWords(undoWords);
  const queries = useQueryClient();
  const send = async (ids: string[], read: boolean) => {
    showRead(queries, ids, read);
    return client.notice.markRead({ ids, read });
  };
  return useMutation({
    mutationFn: async (ids: string[]) => {
      const marked = await send(ids, true);
      if (marked.ids.length > 0)
        offerUndo({ said: text.noticesRead(marked.ids.length), undo: () => send(marked.ids, false) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.notice.key() }),
  });
}

/** Lists of notices as they will be; what the server says of them comes after. */
function showRead(queries: QueryClient, ids: string[], read: boolean): void {
  const readAt = read ? new Date().toISOString() : null;
  const marked = (page: Page): Page => {
    const changed = page.notices.filter(
      (notice) => ids.includes(notice.id) && (notice.readAt === null) === read,
    );
    return {
      ...page,
      unread: Math.max(0, page.unread + (read ? -changed.length : changed.length)),
      notices: page.notices.map((notice) => (changed.includes(notice) ? { ...notice, readAt } : notice)),
    };
  };
  queries.setQueriesData<Page | { pages: Page[] }>({ queryKey: api.notice.list.key() }, (data) =>
    data === undefined ? data : 'pages' in data ? { ...data, pages: data.pages.map(marked) } : marked(data),
  );
}
