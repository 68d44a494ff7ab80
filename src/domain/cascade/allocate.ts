import { type AdditiveAmount, additiveAmount } from './additive-amount.ts';
import { type Cascade, partsBelow, type SharedIndicator } from './cascade.ts';
import { type Allocation, compareParts } from './compare-parts.ts';
import { type ReportedBelow, reportedBelow } from './progress-below.ts';
import { agreedSubTaskStates } from './sub-task-steps.ts';
import type { SubTask } from './sub-task.ts';

type Tree = Pick<Cascade, 'subTasks' | 'indicators'>;

/** How an indicator is shared out below, and what was reported of it there; or why its parts do not add up. */
export type IndicatorAllocation = { indicatorId: string; name: string; unitOfMeasure: string } & (
  ({ additive: true } & Allocation & ReportedBelow) | Extract<AdditiveAmount, { additive: false }>
);

/** The shares of the parts below beside 100. */
export function allocateShares(tree: Tree, parentId: string | null): Allocation {
  return compareParts(
    '100',
    partsBelow(tree, parentId).map((it) => ({ part: it.share, agreed: isAgreed(it) })),
  );
}

/** The indicators of a task (undefined), or the parts of them that a part has, each beside what is below. */
export function allocateIndicators(tree: Tree, parent: SubTask | undefined): IndicatorAllocation[] {
  return tree.indicators.flatMap((indicator) => {
    const own = parent?.parts.find((it) => it.indicatorId === indicator.id);
    if (parent !== undefined && own === undefined) return [];
    return [allocate(tree, indicator, parent?.id ?? null, own?.part)];
  });
}

function allocate(
  tree: Tree,
  indicator: SharedIndicator,
  parentId: string | null,
  part: string | undefined,
): IndicatorAllocation {
  const { id: indicatorId, name, unitOfMeasure, target } = indicator;
  const amount = additiveAmount(target, unitOfMeasure);
  if (!amount.additive) return { indicatorId, name, unitOfMeasure, ...amount };
  const parts = partsBelow(tree, parentId).flatMap((below) =>
    below.parts
      .filter((it) => it.indicatorId === indicatorId)
      .map((it) => ({ part: it.part, agreed: isAgreed(below) })),
  );
  return {
    indicatorId,
    name,
    unitOfMeasure,
    additive: true,
    ...compareParts(part ?? amount.total, parts),
    ...reportedBelow(tree, parentId, indicatorId),
  };
}

function isAgreed(subTask: SubTask): boolean {
  return agreedSubTaskStates.includes(subTask.state) && subTask.changedAbove.length === 0;
}
