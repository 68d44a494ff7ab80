import { searchKey } from '#domain/base/search-key.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Origin } from '#regulation/settings.ts';
import type { Context } from '#use-cases/base/context.ts';
import type { ProposedIndicator, TaskProposal } from './task-proposal.ts';

/** A proposal as it is entered: where it came from, where it stands. */
export interface EnteredProposal {
  id: string;
  proposal: TaskProposal;
  origin: Origin;
  state: TaskState;
  stepDueOn: string | null;
  carriedFromId: string | null;
  backlogId: string | null;
}

/** Stores a task with its owners and indicators. */
export async function storeProposal(context: Context, task: EnteredProposal): Promise<void> {
  const { id, proposal } = task;
  await context.db
    .insertInto('task')
    .values({
      id,
      campaign_id: proposal.campaignId,
      title: proposal.title,
      title_key: searchKey(proposal.title),
      origin: task.origin,
      nature: proposal.nature,
      content: proposal.content ?? null,
      horizon: proposal.horizon,
      state: task.state,
      expected_product: proposal.expectedProduct,
      reason: proposal.reason ?? null,
      due_on: proposal.dueOn,
      closed_on: null,
      carried_from_id: task.carriedFromId,
      backlog_id: task.backlogId,
      state_since: context.today,
      step_due_on: task.stepDueOn,
      created_at: context.now,
    })
    .execute();
  await context.db
    .insertInto('task_owner')
    .values(
      proposal.ownerIds.map((subjectId, position) => ({
        task_id: id,
        subject_id: subjectId,
        is_lead: position === 0,
        share: proposal.shares?.[position] ?? null,
      })),
    )
    .execute();
  await storeIndicators(context, id, proposal.indicators);
}

/** Stores the indicators of a task, in their order. */
export async function storeIndicators(
  context: Context,
  taskId: string,
  indicators: ProposedIndicator[],
): Promise<void> {
  await context.db
    .insertInto('indicator')
    .values(
      indicators.map((indicator, position) => ({
        id: context.newId(),
        task_id: taskId,
        position,
        name: indicator.name,
        unit_of_measure: indicator.unitOfMeasure,
        target: JSON.stringify(indicator.target),
        weight: indicator.weight ?? null,
        source_of_figure: indicator.sourceOfFigure ?? null,
        required_indicator: indicator.required ?? null,
      })),
    )
    .execute();
}
