import { type Cascade, partAbove } from './cascade.ts';
import type { SubTask } from './sub-task.ts';
import type { SubTaskSide } from './sub-task-steps.ts';

/** The officials who take a part: the one it was given to, or the heads of the unit. */
function assigneesOf(cascade: Cascade, subTask: Pick<SubTask, 'officialId' | 'unitId'>): string[] {
  return subTask.officialId === null ? headsOf(cascade, [subTask.unitId]) : [subTask.officialId];
}

/**
 * The officials who may divide a task (undefined) or a part: whose it is, and the heads of the unit it is theirs in.
 */
export function dividersOf(cascade: Cascade, parent: SubTask | undefined): string[] {
  return parent === undefined
    ? [...cascade.ownerIds, ...headsOf(cascade, cascade.ownerUnitIds)]
    : [...assigneesOf(cascade, parent), ...headsOf(cascade, [parent.unitId])];
}

/** Whose work a task (undefined) or a part is: what he keeps for himself is not given. */
export function holdersOf(cascade: Cascade, parent: SubTask | undefined): string[] {
  return parent === undefined ? cascade.ownerIds : assigneesOf(cascade, parent);
}

/** The officials a part concerns: whoever takes it, the head of his unit, and whoever gave it, up to the task. */
export function concernedBy(cascade: Cascade, subTask: SubTask): string[] {
  const above = partAbove(cascade, subTask);
  return [
    ...assigneesOf(cascade, subTask),
    ...headsOf(cascade, [subTask.unitId]),
    ...(above === undefined ? dividersOf(cascade, undefined) : concernedBy(cascade, above)),
  ];
}

/** What an official is to a part. */
export function sidesOf(cascade: Cascade, subTask: SubTask, officialId: string | null): SubTaskSide[] {
  if (officialId === null) return [];
  const sides: SubTaskSide[] = [];
  if (dividersOf(cascade, partAbove(cascade, subTask)).includes(officialId)) sides.push('giver');
  if (assigneesOf(cascade, subTask).includes(officialId)) sides.push('assignee');
  return sides;
}

function headsOf(cascade: Cascade, unitIds: string[]): string[] {
  return unitIds.flatMap((unitId) => cascade.headsOf.get(unitId) ?? []);
}
