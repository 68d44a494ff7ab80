import type { Group } from '#regulation/groups.ts';
import type { Wording } from '#regulation/wording.ts';

/** A task as the rules of a group see it. */
export interface CountedTask {
  content: string | null;
  /** Required indicators of the group that indicators of the task stand for. */
  required: string[];
}

/** Every kind of fault there is. */
export const groupFaults = ['tooFewTasks', 'tooManyTasks', 'contentMissing', 'indicatorMissing'] as const;

/** What the tasks of one subject lack, or have too much of, by the rules of his group. */
export type GroupFault =
  | { kind: 'tooFewTasks' | 'tooManyTasks'; given: number; limit: number }
  | { kind: 'contentMissing' | 'indicatorMissing'; id: string; title: Wording };

/** Compares the tasks of a subject with how many, of what content, with what indicators his group asks for. */
export function checkGroup(
  group: Pick<Group, 'tasks' | 'contents' | 'contentsRequired' | 'indicatorsRequired'>,
  tasks: CountedTask[],
): GroupFault[] {
  const { min, max } = group.tasks;
  const given = tasks.length;
  const faults: GroupFault[] = [];
  if (given < min) faults.push({ kind: 'tooFewTasks', given, limit: min });
  if (max !== undefined && given > max) faults.push({ kind: 'tooManyTasks', given, limit: max });
  const contents = group.contentsRequired === 'each' ? group.contents : [];
  const covered = new Set(tasks.map((task) => task.content));
  const carried = new Set(tasks.flatMap((task) => task.required));
  return [
    ...faults,
    ...contents
      .filter(({ id }) => !covered.has(id))
      .map((content) => ({ kind: 'contentMissing' as const, ...content })),
    ...group.indicatorsRequired
      .filter(({ id }) => !carried.has(id))
      .map((indicator) => ({ kind: 'indicatorMissing' as const, ...indicator })),
  ];
}
