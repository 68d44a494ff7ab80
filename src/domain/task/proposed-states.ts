import type { TaskState } from '#regulation/life-cycle.ts';

/** Proposals on their way to the decision: what is a draft, was returned or refused does not count. */
export const proposedStates: TaskState[] = ['ordered', 'negotiating', 'submitted', 'endorsed'];
