import type { LifeCycle, Role } from '#regulation/life-cycle.ts';
import type { Thing } from '#domain/base/refusal.ts';
import { ok, refuse, type Result } from '#domain/base/result.ts';

export type Transition<S extends string = string, A extends string = string> = LifeCycle<
  S,
  A
>['transitions'][number];

export interface Step<S extends string, A extends string> {
  state: S;
  transition: Transition<S, A>;
}

/**
 * The next state when somebody with these roles takes an action in a state (`none`: before there is anything).
 * Refuses `wrongState`, with the actions possible here, where the table has no such step, and `notAllowed` where it
 * has and the roles have no part in it; `decisionNeeded` where the step takes a paper and is taken by mere word.
 * A step that names nobody is the system's own: ask for it with `'system'`.
 */
export function decide<S extends string, A extends string>(
  table: LifeCycle<S, A>,
  what: Thing,
  state: 'none' | S,
  action: A,
  roles: readonly Role[] | 'system',
  by: 'word' | 'paper' = 'word',
): Result<Step<S, A>> {
  const here = table.transitions.filter((it) => it.from.includes(state));
  const steps = here.filter((it) => it.action === action);
  if (steps.length === 0) {
    return refuse('wrongState', { action, state, possible: [...new Set(here.map((it) => it.action))] });
  }
  const transition = steps.find((it) => takenBy(it, roles));
  if (transition === undefined) return refuse('notAllowed', { action, what });
  if (transition.byDecision && by === 'word') return refuse('decisionNeeded', { action });
  const next = transition.to ?? state;
  if (next === 'none') throw new Error(`${action} starts nothing: the pack was not checked`);
  return ok({ state: next, transition });
}

/** The actions somebody with these roles can take in a state, each once, in the order of the table. */
export function possibleActions<S extends string, A extends string>(
  table: LifeCycle<S, A>,
  state: 'none' | S,
  roles: readonly Role[] | 'system',
): A[] {
  const steps = table.transitions.filter((it) => it.from.includes(state) && takenBy(it, roles));
  return [...new Set(steps.map((it) => it.action))];
}

function takenBy(transition: Transition, roles: readonly Role[] | 'system'): boolean {
  if (roles === 'system') return transition.by.length === 0;
  return transition.by.some((role) => roles.includes(role));
}
