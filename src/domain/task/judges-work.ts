import type { TaskAction, TaskState } from '#regulation/life-cycle.ts';

/** The steps that judge work, set or lift what it owes, or make it count. */
const judgingActions: ReadonlySet<TaskAction> = new Set<TaskAction>([
  'endorse',
  'reject',
  'return',
  'reviseOrder',
  'insist',
  'assign',
  'approvePlan',
  'returnPlan',
  'adjust',
  'transfer',
  'suspend',
  'resume',
  'finish',
  'closeUnfinished',
]);

/** Where work is a proposal of whoever is to do it: his to withdraw. */
const ownProposal: ReadonlySet<TaskState | 'none'> = new Set(['draft', 'returned', 'submitted', 'endorsed']);

/**
 * Whether a step judges work: what nobody does to his own, by word or by paper. To withdraw work judges it once it was
 * ordered or assigned.
 */
export function judgesWork(action: TaskAction, state: TaskState | 'none'): boolean {
  return judgingActions.has(action) || (action === 'withdraw' && !ownProposal.has(state));
}
