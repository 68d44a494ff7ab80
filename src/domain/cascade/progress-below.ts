import { Decimal } from '#domain/base/decimal.ts';
import { settled } from '#domain/score/settled.ts';
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

/**
 * Adds up what was reported of an indicator below; of a part that shares it out further, only what comes from there. Such a
 * part is known as far as those below it are, of the whole of it or of their total where that is more, as in `rollUp`.
 */
export function reportedBelow(tree: Tree, parentId: string | null, indicatorId: string): ReportedBelow {
  const figures = figuresBelow(tree, parentId, indicatorId);
  const actuals = figures.flatMap(({ actuals }) => actuals);
  return {
    reported: actuals.length === 0 ? null : Decimal.sum(0, ...actuals).toFixed(),
    knownParts: settled(Decimal.sum(0, ...figures.map((it) => it.known))).toFixed(),
    unknownParts: settled(Decimal.sum(0, ...figures.map((it) => it.unknown))).toFixed(),
  };
}

/** Of one part: the figures that count, and how much of the part they are of. */
interface FiguresOfPart {
  actuals: string[];
  known: Decimal;
  unknown: Decimal;
}

function figuresBelow(tree: Tree, parentId: string | null, indicatorId: string): FiguresOfPart[] {
  return partsBelow(tree, parentId).flatMap((subTask) => {
    const own = subTask.parts.find((it) => it.indicatorId === indicatorId);
    if (own === undefined) return [];
    const part = new Decimal(own.part);
    const further = figuresBelow(tree, subTask.id, indicatorId);
    if (further.length === 0) {
      const actual = latestActual(countedReports(subTask), indicatorId) ?? null;
      const nothing = new Decimal(0);
      return actual === null
        ? [{ actuals: [], known: nothing, unknown: part }]
        : [{ actuals: [actual], known: part, unknown: nothing }];
    }
    const knownBelow = Decimal.sum(0, ...further.map((it) => it.known));
    const sharedOut = Decimal.sum(knownBelow, ...further.map((it) => it.unknown));
    // What is not shared out stays with whoever took the part: nothing comes from below of it.
    const known = sharedOut.greaterThan(part) ? knownBelow.times(part).dividedBy(sharedOut) : knownBelow;
    return [{ actuals: further.flatMap((it) => it.actuals), known, unknown: part.minus(known) }];
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
