import type { TaskState } from '#regulation/life-cycle.ts';
import type { Tone } from '#web/ui/state-tag.tsx';

/** How each state of a task looks beside its words. */
export const taskStateTones: { readonly [state in TaskState]: Tone } = {
  draft: 'plain',
  ordered: 'warn',
  negotiating: 'warn',
  submitted: 'warn',
  returned: 'bad',
  endorsed: 'accent',
  rejected: 'bad',
  declined: 'bad',
  assigned: 'accent',
  planSubmitted: 'warn',
  active: 'accent',
  suspended: 'plain',
  finished: 'good',
  unfinished: 'bad',
  carriedOver: 'plain',
  transferred: 'plain',
  withdrawn: 'plain',
};
