import type { LifeCycle } from '../life-cycle.ts';
import type { Sections } from '../pack.ts';
import type { ReportFault } from '../pack-fault.ts';

/** Checks both tables of `life-cycle.yaml`. */
export function checkLifeCycles(pack: Sections, report: ReportFault): void {
  checkTable('task', pack['life-cycle'].task, report);
  checkTable('appraisal', pack['life-cycle'].appraisal, report);
}

/**
 * Every state can be reached from `none`, every action has somebody who may take it, one step per state and action,
 * and from every state that is not final a final one can be reached.
 */
function checkTable(cycle: 'task' | 'appraisal', table: LifeCycle, report: ReportFault): void {
  const taken = new Set<string>();
  table.transitions.forEach((transition, index) => {
    const path = [cycle, 'transitions', index];
    const { action, from } = transition;
    if (transition.by.length === 0) report('life-cycle', [...path, 'by'], 'actionUnowned', { action });
    if (transition.withinDays !== undefined && transition.withinWorkingDays !== undefined) {
      report('life-cycle', [...path, 'withinWorkingDays'], 'twoDeadlines', { action });
    }
    if (transition.refusedWhenLate && (transition.withinDays ?? transition.withinWorkingDays) === undefined) {
      report('life-cycle', [...path, 'refusedWhenLate'], 'lateWithoutDeadline', { action });
    }
    if (from.includes('none') && transition.to === undefined) {
      report('life-cycle', [...path, 'action'], 'startNeedsState', { action });
    }
    from.forEach((state, place) => {
      const key = `${state} ${action}`;
      if (taken.has(key))
        report('life-cycle', [...path, 'from', place], 'transitionTwice', { state, action });
      taken.add(key);
    });
  });
  if (!table.transitions.some(({ from }) => from.includes('none'))) {
    report('life-cycle', [cycle, 'transitions'], 'noStart', { cycle });
    return;
  }
  checkStates(cycle, table, report);
}

function checkStates(cycle: 'task' | 'appraisal', table: LifeCycle, report: ReportFault): void {
  const moves = table.transitions.flatMap(({ from, to }) =>
    from.flatMap((state) => (to === undefined || to === state ? [] : [{ from: state as string, to }])),
  );
  const reached = spread(['none'], (state) => moves.filter(({ from }) => from === state).map(({ to }) => to));
  const ending = spread(table.final, (state) =>
    moves.filter(({ to }) => to === state).map(({ from }) => from),
  );
  const mentioned = new Map<string, (string | number)[]>();
  table.final.forEach((state, index) => mentioned.set(state, [cycle, 'final', index]));
  table.transitions.forEach(({ from, to }, index) => {
    from.forEach((state, place) => {
      if (state !== 'none') mentioned.set(state, [cycle, 'transitions', index, 'from', place]);
    });
    if (to !== undefined && !mentioned.has(to)) mentioned.set(to, [cycle, 'transitions', index, 'to']);
  });
  for (const [state, path] of mentioned) {
    if (!reached.has(state)) report('life-cycle', path, 'stateUnreachable', { state });
    else if (table.final.includes(state)) continue;
    else if (!moves.some(({ from }) => from === state)) report('life-cycle', path, 'noWayOut', { state });
    else if (!ending.has(state)) report('life-cycle', path, 'neverEnds', { state });
  }
}

function spread(start: string[], next: (state: string) => string[]): Set<string> {
  const seen = new Set(start);
  for (const state of seen) for (const following of next(state)) seen.add(following);
  return seen;
}
