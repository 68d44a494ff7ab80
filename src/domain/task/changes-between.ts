import type { Indicator } from '#domain/score/indicator.ts';

/** A task as a paper keeps it. */
export interface TaskSnapshot {
  state?: string;
  due_on: string;
  expected_product: string;
  /** Papers from before shares were told apart have none. */
  owners?: { subject_id: string; share?: string | null }[];
  indicators: { id: string; name: string; target: Indicator; weight: string | null }[];
}

/** What a paper changed, as its reader asks: from what to what. */
export type TaskChange =
  | { field: 'state' | 'dueOn' | 'expectedProduct'; before: string | null; after: string | null }
  | { field: 'share'; subjectId: string; before: string | null; after: string | null }
  | {
      field: 'indicator';
      indicatorId: string;
      name: string;
      before: { target: Indicator; weight: string | null };
      after: { target: Indicator; weight: string | null };
    };

/** What differs between a task before and after a decision; a change of owner makes another task and is not here. */
export function changesBetween(before: TaskSnapshot, after: TaskSnapshot): TaskChange[] {
  const fields = [
    { field: 'state', before: before.state ?? null, after: after.state ?? null },
    { field: 'dueOn', before: before.due_on, after: after.due_on },
    { field: 'expectedProduct', before: before.expected_product, after: after.expected_product },
  ] as const;
  const shares = (after.owners ?? []).map(({ subject_id: subjectId, share }) => ({
    field: 'share' as const,
    subjectId,
    before: before.owners?.find((owner) => owner.subject_id === subjectId)?.share ?? null,
    after: share ?? null,
  }));
  const indicators = after.indicators.flatMap(({ id, name, target, weight }): TaskChange[] => {
    const earlier = before.indicators.find((indicator) => indicator.id === id);
    if (earlier === undefined) return [];
    const was = { target: earlier.target, weight: earlier.weight };
    const is = { target, weight };
    return same(was, is) ? [] : [{ field: 'indicator', indicatorId: id, name, before: was, after: is }];
  });
  return [...[...fields, ...shares].filter((it) => it.before !== it.after), ...indicators];
}

/** Both come from the database, which orders the keys of a JSON value. */
function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
