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

/** Rows of one statement: a statement takes 65,535 values at most. */
const partSize = 500;

/** Stores a task with its owners and indicators. */
export async function storeProposal(context: Context, task: EnteredProposal): Promise<void> {
  await storeProposals(context, [task]);
}

/** Stores tasks with their owners and indicators, many in a statement. */
export async function storeProposals(context: Context, tasks: EnteredProposal[]): Promise<void> {
  for (const part of partsOf(tasks))
    await context.db
      .insertInto('task')
      .values(part.map((task) => taskRow(context, task)))
      .execute();
  const owners = tasks.flatMap(({ id, proposal }) =>
    proposal.ownerIds.map((subjectId, position) => ({
      task_id: id,
      subject_id: subjectId,
      is_lead: position === 0,
      share: proposal.shares?.[position] ?? null,
    })),
  );
  for (const part of partsOf(owners)) await context.db.insertInto('task_owner').values(part).execute();
  const indicators = tasks.flatMap(({ id, proposal }) => indicatorRows(context, id, proposal.indicators));
  for (const part of partsOf(indicators)) await context.db.insertInto('indicator').values(part).execute();
}

/** Stores the indicators of a task, in their order. */
export async function storeIndicators(
  context: Context,
  taskId: string,
  indicators: ProposedIndicator[],
): Promise<void> {
  await context.db
    .insertInto('indicator')
    .values(indicatorRows(context, taskId, indicators))
    .execute();
}

function partsOf<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / partSize) }, (_, part) =>
    rows.slice(part * partSize, (part + 1) * partSize),
  );
}

function taskRow(context: Context, task: EnteredProposal) {
  const { id, proposal } = task;
  return {
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
  };
}

function indicatorRows(context: Context, taskId: string, indicators: ProposedIndicator[]) {
  return indicators.map((indicator, position) => ({
    id: context.newId(),
    task_id: taskId,
    position,
    name: indicator.name,
    unit_of_measure: indicator.unitOfMeasure,
    target: JSON.stringify(indicator.target),
    weight: indicator.weight ?? null,
    source_of_figure: indicator.sourceOfFigure ?? null,
    required_indicator: indicator.required ?? null,
  }));
}
