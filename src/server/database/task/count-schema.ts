import type { TaskState } from '#regulation/life-cycle.ts';

/** What is counted beside the tasks; kept by triggers (migration 0010), never written by hand. */
export interface CountTables {
  /** The tasks led from a unit, by campaign and state: the sum over the rows of a cell. */
  task_count: { campaign_id: string; unit_id: string; state: TaskState; tasks: number };
}
