import type { IsoDate } from '#domain/base/dates.ts';
import type { TaskChange } from '#domain/task/changes-between.ts';
import type { SubTaskState } from './sub-task-steps.ts';

/** What somebody changed about a part of work; `part` names the indicator it is of. Nothing before or after: null. */
export type SubTaskChange =
  | { field: 'title' | 'expectedProduct' | 'dueOn' | 'share'; before: string | null; after: string | null }
  | { field: 'part'; indicatorId: string; before: string | null; after: string | null };

/** A change above a part, by a decision on the task or by whoever gave the part above it. */
export interface ChangeAbove {
  at: string;
  /** The paper; null where there is none. */
  decisionId: string | null;
  changes: (TaskChange | SubTaskChange)[];
}

/** A report on a part of work. Figures are decimal texts; null means there is no figure. */
export interface SubTaskReport {
  id: string;
  revision: number;
  percent: string | null;
  narrative: string;
  submittedBy: string;
  submittedAt: string;
  /** Sent back by the giver: it does not count. */
  sentBack: boolean;
  readings: { indicatorId: string; actual: string | null }[];
}

/** A part of a task, or of such a part, as it stands. */
export interface SubTask {
  id: string;
  taskId: string;
  parentId: string | null;
  title: string;
  expectedProduct: string;
  dueOn: IsoDate;
  /** Percent of what it is a part of, decimal text. */
  share: string;
  unitId: string;
  unitName: string;
  officialId: string | null;
  fullName: string | null;
  postTitle: string | null;
  state: SubTaskState;
  /** What has changed above since it was agreed; empty where nothing has. */
  changedAbove: ChangeAbove[];
  version: number;
  parts: { indicatorId: string; part: string }[];
  /** In the order they were handed in. */
  reports: SubTaskReport[];
}
