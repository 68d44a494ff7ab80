import type { TaskState } from '#regulation/life-cycle.ts';

/** States of work that a decision assigned and none took away: the denominator of every appraisal. */
export const assignedStates: TaskState[] = [
  'assigned',
  'planSubmitted',
  'active',
  'suspended',
  'finished',
  'unfinished',
  'carriedOver',
];
