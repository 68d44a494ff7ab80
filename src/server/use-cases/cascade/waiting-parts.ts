import type { SubTaskAction } from '#domain/cascade/sub-task-steps.ts';
import { loadSubTaskRows } from '#database/cascade/sub-task-list.ts';
import type { View } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';

/** A part of a task that waits for somebody, and for which step. */
export interface WaitingPart {
  id: string;
  title: string;
  taskId: string;
  taskTitle: string;
  action: SubTaskAction;
  dueOn: string;
}

/** The most of each kind; what is left out is due later. */
const limit = 100;

/**
 * The parts that wait for the actor's word, those due first first: to be taken or agreed again, and of what he gave, those
 * that came back or were reported.
 */
export async function loadWaitingParts({ db }: Context, view: View): Promise<WaitingPart[]> {
  const all = { changedAbove: false, limit };
  const offered = await loadSubTaskRows(db, view, { ...all, whose: 'received', states: ['offered'] });
  const changed = await loadSubTaskRows(db, view, {
    ...all,
    whose: 'received',
    states: ['agreed', 'reported'],
    changedAbove: true,
  });
  const given = await loadSubTaskRows(db, view, { ...all, whose: 'given', states: ['returned', 'reported'] });
  const waiting = [
    ...[...offered, ...changed].map((row) => ({ row, action: 'agreeSubTask' as const })),
    ...given.map((row) => ({
      row,
      action: row.state === 'returned' ? ('reviseSubTask' as const) : ('checkSubTask' as const),
    })),
  ];
  return waiting
    .map(({ row: { id, title, taskId, taskTitle, dueOn }, action }) => ({
      id,
      title,
      taskId,
      taskTitle,
      action,
      dueOn,
    }))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id));
}
