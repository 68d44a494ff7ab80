import { Decimal } from '#domain/base/decimal.ts';
import { type Cascade, partsBelow } from './cascade.ts';
import { partProgress } from './part-progress.ts';
import { type RollUp, rollUp, type WeighedPart } from './roll-up.ts';
import type { SubTask, SubTaskReport } from './sub-task.ts';

type Tree = Pick<Cascade, 'subTasks' | 'indicators'>;

/** Progress of a task (null) or a part as it comes from the parts below it. */
export function progressBelow(tree: Tree, parentId: string | null): RollUp {
  return rollUp(weighedBelow(tree, parentId));
}

function weighedBelow(tree: Tree, parentId: string | null): WeighedPart[] {
  return partsBelow(tree, parentId).map((part) => ({
    share: part.share,
    own: ownProgress(tree, part),
    parts: weighedBelow(tree, part.id),
  }));
}

/** Percent done by the latest report on a part that was not sent back; null while nothing is known. */
export function ownProgress({ indicators }: Pick<Tree, 'indicators'>, subTask: SubTask): string | null {
  const counted = countedReports(subTask);
  const latest = counted.at(-1);
  if (latest === undefined) return null;
  const parts = subTask.parts.map(({ indicatorId, part }) => ({
    part,
    atMost: indicators.find(({ id }) => id === indicatorId)?.target.direction === 'atMost',
    actual: latestActual(counted, indicatorId),
  }));
  return partProgress(latest.percent, parts);
}

/** What the parts below reported of an indicator, added up. Decimal texts in its unit. */
export interface ReportedBelow {
  /** Null while nothing is reported: missing is not zero. */
  reported: string | null;
  /** Parts of the indicator of which a figure is known, and of which none is. */
  knownParts: string;
  unknownParts: string;
}

/** Adds up what was reported of an indicator below; of a part that shares it out further, only what comes from there. */
export function reportedBelow(tree: Tree, parentId: string | null, indicatorId: string): ReportedBelow {
  const figures = figuresBelow(tree, parentId, indicatorId);
  const known = figures.flatMap(({ part, actual }) => (actual === null ? [] : [{ part, actual }]));
  const unknown = figures.filter(({ actual }) => actual === null);
  return {
    reported: known.length === 0 ? null : Decimal.sum(0, ...known.map((it) => it.actual)).toFixed(),
    knownParts: Decimal.sum(0, ...known.map((it) => it.part)).toFixed(),
    unknownParts: Decimal.sum(0, ...unknown.map((it) => it.part)).toFixed(),
  };
}

function figuresBelow(
  tree: Tree,
  parentId: string | null,
  indicatorId: string,
): { part: string; actual: string | null }[] {
  return partsBelow(tree, parentId).flatMap((subTask) => {
    const own = subTask.parts.find((it) => it.indicatorId === indicatorId);
    if (own === undefined) return [];
    const further = figuresBelow(tree, subTask.id, indicatorId);
    if (further.length > 0) return further;
    return [{ part: own.part, actual: latestActual(countedReports(subTask), indicatorId) ?? null }];
  });
}

function countedReports(subTask: SubTask): SubTaskReport[] {
  return subTask.reports.filter((report) => !report.sentBack);
}

/** The latest figure of an indicator; undefined where no report has one, null where it says there is none. */
function latestActual(reports: SubTaskReport[], indicatorId: string): string | null | undefined {
  return reports.flatMap(({ readings }) => readings.filter((it) => it.indicatorId === indicatorId)).at(-1)
    ?.actual;
}
