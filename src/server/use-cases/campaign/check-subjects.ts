import type { Citation } from '#domain/base/refusal.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { checkGroup, type GroupFault } from '#domain/task/check-group.ts';
import { proposedStates } from '#domain/task/proposed-states.ts';
import type { Pack } from '#regulation/pack.ts';
import { loadTasksOfSubjects } from '#database/task/subject-tasks.ts';
import type { Context } from '#use-cases/base/context.ts';

/** What somebody in a campaign has, and what he lacks or has too much of by the rules of his group. */
export interface CheckedSubject {
  subjectId: string;
  groupId: string;
  assigned: number;
  proposed: number;
  min: number;
  max: number | null;
  faults: GroupFault[];
  /** Of these, the faults that nothing on its way to a decision can mend: too much is assigned already. */
  beyond: GroupFault[];
  /** The place of the group in the regulation. */
  citation: Citation | undefined;
}

/** Compares the work of subjects of a campaign, assigned and on its way, with what their groups ask for. */
export async function checkSubjects<Subject extends { subjectId: string; groupId: string }>(
  { db }: Pick<Context, 'db'>,
  campaignId: string,
  { head, groups }: Pack,
  subjects: Subject[],
): Promise<(Subject & CheckedSubject)[]> {
  const tasks = Map.groupBy(
    await loadTasksOfSubjects(db, campaignId, {
      states: [...proposedStates, ...assignedStates],
      subjectIds: subjects.map((subject) => subject.subjectId),
    }),
    (task) => task.subjectId,
  );
  return subjects.map((subject) => {
    const group = groups.find((candidate) => candidate.id === subject.groupId);
    const own = tasks.get(subject.subjectId) ?? [];
    const assigned = own.filter((task) => assignedStates.includes(task.state));
    return {
      ...subject,
      assigned: assigned.length,
      proposed: own.length - assigned.length,
      min: group?.tasks.min ?? 0,
      max: group?.tasks.max ?? null,
      faults: group === undefined ? [] : checkGroup(group, own),
      beyond:
        group === undefined
          ? []
          : checkGroup(group, assigned).filter((fault) => fault.kind === 'tooManyTasks'),
      citation: group && { pack: head.id, version: head.version, source: group.source },
    };
  });
}
