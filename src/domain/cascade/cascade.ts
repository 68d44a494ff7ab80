import type { Indicator } from '#domain/score/indicator.ts';
import type { SubTask } from './sub-task.ts';

/** An indicator of the task, as far as sharing it out asks. */
export interface SharedIndicator {
  id: string;
  name: string;
  unitOfMeasure: string;
  target: Indicator;
}

/** A task's work as it is shared out: every part of it at every level, and whose it is on a day. */
export interface Cascade {
  indicators: SharedIndicator[];
  subTasks: SubTask[];
  /** Officials whose task it is, and the units they own it in. */
  ownerIds: string[];
  ownerUnitIds: string[];
  /** Who stands at the head of each unit concerned. */
  headsOf: ReadonlyMap<string, string[]>;
}

/** The parts directly below a task (null) or a part, those that were cancelled left out. */
export function partsBelow(cascade: Pick<Cascade, 'subTasks'>, parentId: string | null): SubTask[] {
  return cascade.subTasks.filter((it) => it.parentId === parentId && it.state !== 'cancelled');
}

/** Every part below a part, at every level, whatever its state. */
export function allBelow(cascade: Pick<Cascade, 'subTasks'>, parentId: string | null): SubTask[] {
  const children = cascade.subTasks.filter((it) => it.parentId === parentId);
  return children.flatMap((child) => [child, ...allBelow(cascade, child.id)]);
}

/** The part a part was cut from; undefined directly below the task. */
export function partAbove(cascade: Pick<Cascade, 'subTasks'>, subTask: SubTask): SubTask | undefined {
  return cascade.subTasks.find((it) => it.id === subTask.parentId);
}
