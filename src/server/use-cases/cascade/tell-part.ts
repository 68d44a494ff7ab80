import { dayInVietnam, type IsoDate } from '#domain/base/dates.ts';
import { allocateIndicators, allocateShares } from '#domain/cascade/allocate.ts';
import { type Cascade, partsBelow } from '#domain/cascade/cascade.ts';
import { ownProgress, progressBelow } from '#domain/cascade/progress-below.ts';
import { sidesOf } from '#domain/cascade/sides.ts';
import { isSubTaskLate } from '#domain/cascade/sub-task-late.ts';
import type { SubTask } from '#domain/cascade/sub-task.ts';
import type { HeldTask } from '#database/task-store.ts';
import { subTaskActionsOf } from './sub-task-step.ts';

/** Who looks at a cascade, and when. */
export interface Looking {
  officialId: string | null;
  today: IsoDate;
}

/** A part and everything below it, as its readers see it. */
export interface ToldPart {
  id: string;
  parentId: string | null;
  title: string;
  expectedProduct: string;
  dueOn: IsoDate;
  late: boolean;
  share: string;
  assignee: Pick<SubTask, 'unitId' | 'unitName' | 'officialId' | 'fullName' | 'postTitle'>;
  state: SubTask['state'];
  version: number;
  /** What has changed above and is not agreed again yet. */
  needsAgreement: SubTask['changedAbove'];
  parts: SubTask['parts'];
  reports: SubTask['reports'];
  /** Percent done by its own latest report; null: nothing is known. */
  ownReport: string | null;
  /** What comes from below, and how the part is shared out there; null where it is not divided. */
  below: ReturnType<typeof tellBelow> | null;
  /** Which of the two counts above: never both. */
  counted: 'ownReport' | 'rolledUp';
  actions: ReturnType<typeof subTaskActionsOf>;
}

/** Tells a part with what is below it; a part that was cancelled is told, and counts nowhere. */
export function tellPart(
  held: HeldTask,
  cascade: Cascade,
  subTask: SubTask,
  { officialId, today }: Looking,
): ToldPart {
  const { unitId, unitName, fullName, postTitle } = subTask;
  const counted = subTask.reports.filter((report) => !report.sentBack).at(-1);
  const reportedOn = counted === undefined ? null : dayInVietnam(counted.submittedAt);
  const divided = partsBelow(cascade, subTask.id).length > 0;
  return {
    id: subTask.id,
    parentId: subTask.parentId,
    title: subTask.title,
    expectedProduct: subTask.expectedProduct,
    dueOn: subTask.dueOn,
    late: isSubTaskLate({ state: subTask.state, dueOn: subTask.dueOn, reportedOn }, today),
    share: subTask.share,
    assignee: { unitId, unitName, officialId: subTask.officialId, fullName, postTitle },
    state: subTask.state,
    version: subTask.version,
    needsAgreement: subTask.changedAbove,
    parts: subTask.parts,
    reports: subTask.reports,
    ownReport: ownProgress(cascade, subTask),
    below: cascade.subTasks.some((it) => it.parentId === subTask.id)
      ? tellBelow(held, cascade, subTask, { officialId, today })
      : null,
    counted: divided ? 'rolledUp' : 'ownReport',
    actions: subTaskActionsOf({ held, subTask, sides: sidesOf(cascade, subTask, officialId) }),
  };
}

/** How a task (undefined) or a part is shared out: progress from below, shares, parts of indicators, and the parts. */
export function tellBelow(held: HeldTask, cascade: Cascade, parent: SubTask | undefined, looking: Looking) {
  const parentId = parent?.id ?? null;
  return {
    rolledUp: progressBelow(cascade, parentId),
    shares: allocateShares(cascade, parentId),
    indicators: allocateIndicators(cascade, parent),
    subTasks: cascade.subTasks
      .filter((it) => it.parentId === parentId)
      .map((it): ToldPart => tellPart(held, cascade, it, looking)),
  };
}
