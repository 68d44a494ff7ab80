import type { TaskAction } from '#regulation/life-cycle.ts';

/** The steps that are the word of whoever leads the work: nobody who merely takes part in it says them for him. */
export const ownWordActions: ReadonlySet<TaskAction> = new Set<TaskAction>([
  'submit',
  'accept',
  'negotiate',
  'decline',
]);
