import { ok, refuse, type Result } from '#domain/base/result.ts';

/** `cancelled`: the giver took it back, and it counts nowhere; `ended`: what it is a part of came to an end before it. */
export const subTaskStates = [
  'offered',
  'agreed',
  'returned',
  'reported',
  'done',
  'cancelled',
  'ended',
] as const;
export type SubTaskState = (typeof subTaskStates)[number];

export const subTaskActions = [
  'agreeSubTask',
  'returnSubTask',
  'reviseSubTask',
  'reportSubTask',
  'checkSubTask',
  'sendBackSubTask',
  'cancelSubTask',
] as const;
export type SubTaskAction = (typeof subTaskActions)[number];

/** What somebody is to a sub-task: who divided the work, or who takes the part. */
export type SubTaskSide = 'giver' | 'assignee';

/** States in which a part is still to be done: it counts as open work of its assignee. */
export const openSubTaskStates = [
  'offered',
  'agreed',
  'returned',
  'reported',
] as const satisfies SubTaskState[];

/** States of a part that its assignee stands by. */
export const agreedSubTaskStates: readonly SubTaskState[] = ['agreed', 'reported', 'done'];

interface Step {
  action: SubTaskAction;
  from: readonly SubTaskState[];
  by: readonly SubTaskSide[];
  to: SubTaskState | 'same';
  /** Only where what was agreed has changed above, and has not been agreed again. */
  whenChanged?: true;
}

/** The life of a sub-task. How an owner shares his work out is his own affair: no regulation sets it. */
const steps: readonly Step[] = [
  { action: 'agreeSubTask', from: ['offered'], by: ['assignee'], to: 'agreed' },
  {
    action: 'agreeSubTask',
    from: ['agreed', 'reported'],
    by: ['assignee', 'giver'],
    to: 'same',
    whenChanged: true,
  },
  { action: 'returnSubTask', from: ['offered'], by: ['assignee'], to: 'returned' },
  {
    action: 'returnSubTask',
    from: ['agreed', 'reported'],
    by: ['assignee'],
    to: 'returned',
    whenChanged: true,
  },
  { action: 'reviseSubTask', from: openSubTaskStates, by: ['giver'], to: 'offered' },
  { action: 'reportSubTask', from: ['agreed', 'reported'], by: ['assignee'], to: 'reported' },
  { action: 'checkSubTask', from: ['reported'], by: ['giver'], to: 'done' },
  { action: 'sendBackSubTask', from: ['reported'], by: ['giver'], to: 'agreed' },
  { action: 'cancelSubTask', from: openSubTaskStates, by: ['giver'], to: 'cancelled' },
];

/** A sub-task as its life sees it. */
export interface SubTaskStanding {
  state: SubTaskState;
  /** Whether what was agreed has changed above since. */
  changedAbove: boolean;
}

/**
 * The next state of a sub-task when somebody on these sides takes an action.
 * Errors: `wrongState` with what is possible here, `notAllowed`, `conflictOfInterest` for judging one's own part.
 */
export function decideSubTask(
  standing: SubTaskStanding,
  action: SubTaskAction,
  sides: readonly SubTaskSide[],
): Result<SubTaskState> {
  const possible = stepsFrom(standing).filter((step) => step.action === action);
  if (possible.length === 0)
    return refuse('wrongState', {
      action,
      state: standing.state,
      possible: [...new Set(stepsFrom(standing).map((step) => step.action))],
    });
  const step = possible.find((it) => it.by.some((side) => sides.includes(side)));
  if (step === undefined) return refuse('notAllowed', { action, what: 'subTask' });
  if (judges(action) && sides.includes('assignee')) return refuse('conflictOfInterest', { what: 'subTask' });
  return ok(step.to === 'same' ? standing.state : step.to);
}

/** What somebody on these sides can do with a sub-task now. */
export function possibleSubTaskActions(
  standing: SubTaskStanding,
  sides: readonly SubTaskSide[],
): SubTaskAction[] {
  const actions = stepsFrom(standing).filter((step) => step.by.some((side) => sides.includes(side)));
  return [...new Set(actions.map((step) => step.action))].filter(
    (action) => !(judges(action) && sides.includes('assignee')),
  );
}

/** What changed above must be agreed again before the result is judged. */
function stepsFrom({ state, changedAbove }: SubTaskStanding): Step[] {
  return steps.filter(
    (step) =>
      step.from.includes(state) &&
      (step.whenChanged === undefined || changedAbove) &&
      !(step.action === 'checkSubTask' && changedAbove),
  );
}

function judges(action: SubTaskAction): boolean {
  return action === 'checkSubTask' || action === 'sendBackSubTask';
}
