import type { Answers } from '#web/api/client.ts';
import type { FollowFilter } from './follow-filter.ts';

export type Campaign = Answers['campaign']['list']['campaigns'][number];

/** What every view is given. */
export interface ViewProps {
  campaign: Campaign;
  filter: FollowFilter;
}
