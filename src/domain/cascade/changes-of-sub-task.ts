import type { SubTask, SubTaskChange } from './sub-task.ts';

type Terms = Pick<SubTask, 'title' | 'expectedProduct' | 'dueOn' | 'share' | 'parts'>;

/** What differs between the terms of a part before and after it was revised, in a fixed order. */
export function changesOfSubTask(before: Terms, after: Terms): SubTaskChange[] {
  const fields = ['title', 'expectedProduct', 'dueOn', 'share'] as const;
  const changed = fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
  const ids = new Set([...before.parts, ...after.parts].map((it) => it.indicatorId));
  const parts = [...ids].map((indicatorId) => ({
    field: 'part' as const,
    indicatorId,
    before: partOf(before, indicatorId),
    after: partOf(after, indicatorId),
  }));
  return [...changed, ...parts.filter((it) => it.before !== it.after)];
}

function partOf({ parts }: Terms, indicatorId: string): string | null {
  return parts.find((it) => it.indicatorId === indicatorId)?.part ?? null;
}
