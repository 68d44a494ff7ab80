import * as z from 'zod';
import { sourceSchema } from './source.ts';

/**
 * The words of the life cycles. A pack chooses among them which steps exist, who takes them and by when;
 * it cannot invent a step the system has no act for.
 */
export const roles = ['owner', 'specialist', 'leader', 'councilMember', 'verifier', 'assistant'] as const;
export type Role = (typeof roles)[number];

export const taskStates = [
  'draft',
  'ordered',
  'negotiating',
  'submitted',
  'returned',
  'endorsed',
  'rejected',
  'declined',
  'assigned',
  'planSubmitted',
  'active',
  'suspended',
  'finished',
  'unfinished',
  'carriedOver',
  'transferred',
  'withdrawn',
] as const;
export type TaskState = (typeof taskStates)[number];

export const taskActions = [
  'register',
  'order',
  'add',
  'carryOver',
  'accept',
  'negotiate',
  'decline',
  'reviseOrder',
  'insist',
  'revise',
  'submit',
  'endorse',
  'return',
  'reject',
  'assign',
  'submitPlan',
  'approvePlan',
  'returnPlan',
  'report',
  'handInProduct',
  'verifyProduct',
  'adjust',
  'transfer',
  'suspend',
  'resume',
  'withdraw',
  'finish',
  'closeUnfinished',
] as const;
export type TaskAction = (typeof taskActions)[number];

export const appraisalStates = [
  'open',
  'selfAssessed',
  'inCouncil',
  'proposed',
  'decided',
  'announced',
  'objected',
  'closed',
] as const;
export type AppraisalState = (typeof appraisalStates)[number];

export const appraisalActions = [
  'open',
  'selfAssess',
  'score',
  'propose',
  'decide',
  'announce',
  'object',
  'answerObjection',
  'replaceRating',
  'close',
] as const;
export type AppraisalAction = (typeof appraisalActions)[number];

/** A step: in one of the states `from` (`none`: before there is anything), `by` may do `action`, which leads `to`. */
function transitionSchema<S extends string, A extends string>(states: readonly S[], actions: readonly A[]) {
  return z.strictObject({
    from: z.array(z.enum(['none' as const, ...states])).min(1),
    action: z.enum(actions),
    by: z.array(z.enum(roles)),
    to: z.enum(states).optional().meta({ description: 'left out: the state stays' }),
    withinDays: z.int().min(1).optional().meta({ description: 'days after entering the state' }),
    withinWorkingDays: z.int().min(1).optional(),
    refusedWhenLate: z.boolean().optional().meta({
      description: 'after its last day the step is closed; left out: it is taken, and known to be late',
    }),
    byDecision: z.boolean().optional().meta({ description: 'only by a numbered, dated, signed paper' }),
    source: sourceSchema.optional(),
  });
}

function tableSchema<S extends string, A extends string>(states: readonly S[], actions: readonly A[]) {
  return z.strictObject({
    source: sourceSchema,
    final: z.array(z.enum(states)).min(1).meta({ description: 'states that need no way out' }),
    transitions: z.array(transitionSchema(states, actions)).min(1),
  });
}

export const lifeCycleSchema = z.strictObject({
  task: tableSchema(taskStates, taskActions),
  appraisal: tableSchema(appraisalStates, appraisalActions),
});

export type LifeCycles = z.infer<typeof lifeCycleSchema>;

/** One table, its words widened, for code that walks any of them. */
export interface LifeCycle<S extends string = string, A extends string = string> {
  final: S[];
  transitions: {
    from: ('none' | S)[];
    action: A;
    by: Role[];
    to?: S | undefined;
    withinDays?: number | undefined;
    withinWorkingDays?: number | undefined;
    refusedWhenLate?: boolean | undefined;
    byDecision?: boolean | undefined;
  }[];
}
