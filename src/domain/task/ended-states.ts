import type { TaskState } from '#regulation/life-cycle.ts';

/** The states a task has come to an end in: nothing more is done on it, by whom it may be. */
export const endedStates = [
  'rejected',
  'declined',
  'finished',
  'unfinished',
  'carriedOver',
  'transferred',
  'withdrawn',
] as const satisfies TaskState[];
