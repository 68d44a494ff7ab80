import type { ColumnType } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { SubTaskState } from '#domain/cascade/sub-task-steps.ts';

/** A jsonb column: read as a value, written as JSON text. */
type Json = ColumnType<unknown, string | null, string | null>;

/** The tables of answered plans and of work shared out. */
export interface CascadeTables {
  plan_answer: {
    plan_id: string;
    account_id: string;
    answer: 'approvePlan' | 'returnPlan';
    reason: string | null;
    answered_at: string;
  };
  sub_task: {
    id: string;
    task_id: string;
    /** The part it is a part of; null directly below the task. */
    parent_id: string | null;
    title: string;
    expected_product: string;
    due_on: IsoDate;
    /** Percent of what it is a part of. */
    share: string;
    /** The unit that takes it, or that the official's post is in. */
    unit_id: string;
    official_id: string | null;
    post_id: string | null;
    state: SubTaskState;
    /** `ChangeAbove[]` not agreed again yet. */
    changed_above: Json;
    version: ColumnType<number, number | undefined, number>;
    created_at: string;
  };
  sub_task_part: { sub_task_id: string; indicator_id: string; part: string };
  sub_task_report: {
    id: string;
    sub_task_id: string;
    revision: number;
    percent: string | null;
    narrative: string;
    submitted_by: string;
    submitted_at: string;
  };
  sub_task_reading: { report_id: string; indicator_id: string; actual: string | null };
  sub_task_act: {
    id: string;
    sub_task_id: string;
    action: string;
    account_id: string | null;
    reason: string | null;
    details: Json;
    at: string;
  };
}
