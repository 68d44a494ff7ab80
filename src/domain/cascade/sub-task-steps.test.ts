import { expect, test } from 'vitest';
import {
  decideSubTask,
  possibleSubTaskActions,
  subTaskActions,
  type SubTaskSide,
  subTaskStates,
} from './sub-task-steps.ts';

const stands = (state: (typeof subTaskStates)[number], changedAbove = false) => ({ state, changedAbove });
const next = (...[standing, action, sides]: Parameters<typeof decideSubTask>) => {
  const decided = decideSubTask(standing, action, sides);
  return decided.ok ? decided.value : decided.refusal.kind;
};

test('what each side can do in each state', () => {
  const told = (side: SubTaskSide, changedAbove = false) =>
    Object.fromEntries(
      subTaskStates.map((state) => [state, possibleSubTaskActions(stands(state, changedAbove), [side])]),
    );
  expect(told('assignee')).toEqual({
    offered: ['agreeSubTask', 'returnSubTask'],
    agreed: ['reportSubTask'],
    returned: [],
    reported: ['reportSubTask'],
    done: [],
    cancelled: [],
    ended: [],
  });
  expect(told('giver')).toEqual({
    offered: ['reviseSubTask', 'cancelSubTask'],
    agreed: ['reviseSubTask', 'cancelSubTask'],
    returned: ['reviseSubTask', 'cancelSubTask'],
    reported: ['reviseSubTask', 'checkSubTask', 'sendBackSubTask', 'cancelSubTask'],
    done: [],
    cancelled: [],
    ended: [],
  });
  expect(told('assignee', true)['reported']).toEqual(['agreeSubTask', 'returnSubTask', 'reportSubTask']);
  expect(told('giver', true)['reported']).toEqual([
    'agreeSubTask',
    'reviseSubTask',
    'sendBackSubTask',
    'cancelSubTask',
  ]);
});

test('where each step leads', () => {
  expect(next(stands('offered'), 'agreeSubTask', ['assignee'])).toBe('agreed');
  expect(next(stands('reported', true), 'agreeSubTask', ['giver'])).toBe('reported');
  expect(next(stands('reported'), 'sendBackSubTask', ['giver'])).toBe('agreed');
  expect(next(stands('reported'), 'reviseSubTask', ['giver'])).toBe('offered');
});

test('refuses the wrong person, the wrong state and whoever would judge his own part', () => {
  expect(next(stands('offered'), 'agreeSubTask', ['giver'])).toBe('notAllowed');
  expect(next(stands('agreed'), 'agreeSubTask', ['assignee'])).toBe('wrongState');
  expect(next(stands('reported', true), 'checkSubTask', ['giver'])).toBe('wrongState');
  expect(next(stands('reported'), 'checkSubTask', ['giver', 'assignee'])).toBe('conflictOfInterest');
  expect(possibleSubTaskActions(stands('reported'), ['giver', 'assignee'])).not.toContain('checkSubTask');
  for (const state of ['done', 'cancelled', 'ended'] as const)
    for (const action of subTaskActions)
      expect(next(stands(state), action, ['giver', 'assignee'])).toBe('wrongState');
});
