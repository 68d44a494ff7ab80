import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useWords } from '#web/text/language.tsx';
import { statisticsWords } from '#web/text/following/statistics-words.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { CrossView } from './cross-view.tsx';
import classes from './statistics-page.module.css';

const PublishedView = lazy(async () => ({
  default: (await import('./published-view.tsx')).PublishedView,
}));

/** Counts over campaigns and years as tables and charts, and the published tables of schemes beside the system's figures. */
export function StatisticsPage() {
  const text = useWords(statisticsWords);
  const filter = useSearch({ from: '/inside/statistics' });
  const published = filter.view === 'published';
  return (
    <>
      <PageHead title={text.title} />
      <nav className={classes.views} aria-label={text.viewsLabel}>
        <PageLink
          to="/statistics"
          search={{}}
          activeOptions={{ exact: true }}
          className={classes.view}
          aria-current={published ? undefined : 'page'}
          underline="never"
        >
          {text.tables}
        </PageLink>
        <PageLink
          to="/statistics"
          search={{ view: 'published' }}
          className={classes.view}
          aria-current={published ? 'page' : undefined}
          underline="never"
        >
          {text.published}
        </PageLink>
      </nav>
      {published ? (
        <Suspense fallback={<Loading lines={10} />}>
          <PublishedView filter={filter} />
        </Suspense>
      ) : (
        <CrossView filter={filter} />
      )}
    </>
  );
}
