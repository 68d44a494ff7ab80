import type { TaskAction } from '#regulation/life-cycle.ts';

/** What decisions do to tasks: the step of the life cycle and the kind of paper have the same name. */
export const taskDecisionKinds = [
  'assign',
  'adjust',
  'transfer',
  'suspend',
  'resume',
  'withdraw',
] as const satisfies TaskAction[];
export type TaskDecision = (typeof taskDecisionKinds)[number];
