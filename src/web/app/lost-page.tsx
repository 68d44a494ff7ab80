import { useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app/app-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageLink } from '#web/ui/page-link.tsx';

/** An address that leads nowhere. */
export function LostPage() {
  const text = useWords(appWords);
  return (
    <EmptyState title={text.lostTitle} next={text.lostNext}>
      <PageLink to="/">{text.work}</PageLink>
    </EmptyState>
  );
}
