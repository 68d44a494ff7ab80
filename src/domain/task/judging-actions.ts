import type { TaskAction } from '#regulation/life-cycle.ts';

/** The steps that judge work, or make it count: what nobody does to his own, by word or by paper. */
export const judgingActions: ReadonlySet<TaskAction> = new Set<TaskAction>([
  'endorse',
  'reject',
  'return',
  'assign',
  'approvePlan',
  'returnPlan',
  'finish',
  'closeUnfinished',
]);
