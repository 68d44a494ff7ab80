import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { dayInVietnam } from '#domain/base/dates.ts';
import { everyCampaign } from '#web/api/every-page.ts';
import { followWords } from '#web/text/following/follow-words.ts';
import { useWords } from '#web/text/language.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink, PageLinkButton } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import type { ViewProps } from './campaign.ts';
import { FilterBar } from './filter-bar.tsx';
import { type FollowView, followViews, readFollowFilter } from './follow-filter.ts';
import classes from './follow-page.module.css';

/** Each view comes when it is opened. */
const views: { [view in FollowView]: ComponentType<ViewProps> } = {
  stuck: lazy(async () => ({ default: (await import('./stuck/stuck-view.tsx')).StuckView })),
  rates: lazy(async () => ({ default: (await import('./rates/rates-view.tsx')).RatesView })),
  targets: lazy(async () => ({ default: (await import('./targets/targets-view.tsx')).TargetsView })),
  mismatches: lazy(async () => ({
    default: (await import('./mismatch/mismatch-view.tsx')).MismatchView,
  })),
  reports: lazy(async () => ({ default: (await import('./reports/coverage-view.tsx')).CoverageView })),
};

/** What runs, is late, is stuck, and where: five ways to look at the work of a campaign. */
export function FollowPage() {
  const text = useWords(followWords);
  const filter = useSearch({ from: '/inside/follow' });
  const campaigns = useQuery(everyCampaign());
  if (campaigns.isError) return <RefusalNote error={campaigns.error} />;
  if (campaigns.isPending) return <Loading lines={10} />;
  const all = campaigns.data.campaigns;
  const ofAuthority = all.filter(
    ({ authorityId }) => filter.authority === undefined || authorityId === filter.authority,
  );
  const today = dayInVietnam(new Date().toISOString());
  const campaign =
    ofAuthority.find(({ id }) => id === filter.campaign) ??
    ofAuthority.find(({ periodFrom, periodTo }) => periodFrom <= today && today <= periodTo) ??
    ofAuthority[0] ??
    all[0];
  if (campaign === undefined)
    return (
      <>
        <PageHead title={text.title} />
        <EmptyState title={text.noCampaignTitle} next={text.noCampaignNext} />
      </>
    );
  const shown = filter.view ?? 'stuck';
  const View = views[shown];
  return (
    <>
      <PageHead title={text.title}>
        <PageLinkButton
          to="/follow/periods"
          search={{ campaign: campaign.id }}
          variant="default"
          size="compact-md"
        >
          {text.periods}
        </PageLinkButton>
      </PageHead>
      <nav className={classes.views} aria-label={text.viewsLabel}>
        {followViews.map((view) => (
          <PageLink
            key={view}
            to="/follow"
            search={readFollowFilter({ ...filter, view, holder: undefined, kind: undefined })}
            className={classes.view}
            aria-current={view === shown ? 'page' : undefined}
            underline="never"
          >
            {text.views[view]}
          </PageLink>
        ))}
      </nav>
      <FilterBar filter={filter} campaign={campaign} campaigns={all} withPeriod={shown !== 'stuck'} />
      <Suspense fallback={<Loading lines={10} />}>
        <View key={shown} campaign={campaign} filter={filter} />
      </Suspense>
    </>
  );
}
