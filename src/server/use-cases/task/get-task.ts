import * as z from 'zod';
import { rolesFor } from '#domain/access/delegated.ts';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { possibleActions } from '#domain/life-cycle/decide.ts';
import { ownWordActions } from '#domain/task/own-word-actions.ts';
import { closedSince } from '#domain/task/step-due-on.ts';
import { judgesWork } from '#domain/task/judges-work.ts';
import { attainment } from '#domain/score/attainment.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { loadMeasuredIndicators } from '#database/appraisal-facts.ts';
import { loadLeadIds } from '#database/task/task-lead.ts';
import { loadRounds } from '#database/task/order-store.ts';
import { loadPredecessors, loadSuccessors } from '#database/task/predecessors.ts';
import { loadBacklogOf } from '#database/task/backlog-store.ts';
import { loadTaskStory } from '#database/task/task-story.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { findTask } from '#database/task-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { tellPlans } from '#use-cases/plan/tell-plans.ts';
import { followTask } from '#use-cases/progress/follow-task.ts';
import { getTaskAnswer } from '#use-cases/answers/task-story-answers.ts';

const input = z.strictObject({ taskId: z.uuid() });

/** The states of work that another task goes on with. */
const handedOn: TaskState[] = ['carriedOver', 'transferred'];

/** A task with its whole story: targets and what was reported, plan, reports, products, papers, opinions, log. */
export const getTask = query(
  'getTask',
  input,
  async (context, { taskId }) => {
    const found = await findTask(context.db, taskId, context.today);
    if (found === undefined || !may(context.actor, 'readTask', found.access).ok)
      return refuse('notFound', { what: 'task', id: taskId });
    const { task, campaign, access } = found;
    const { pack } = await packOf(context, campaign);
    const roles = rolesOn(context.actor, access);
    const leads =
      roles.includes('owner') &&
      (await loadLeadIds(context.db, taskId, context.today)).some((id) => id === context.actor.officialId);
    const indicators = await loadMeasuredIndicators(context.db, [taskId]);
    const owners = await loadOwnersOf(context.db, [taskId]);
    return ok({
      id: task.id,
      title: task.title,
      origin: task.origin,
      nature: task.nature,
      content: task.content,
      horizon: task.horizon,
      state: task.state,
      expectedProduct: task.expected_product,
      reason: task.reason,
      dueOn: task.due_on,
      closedOn: task.closed_on,
      ...(await followTask(context, found, pack.settings)),
      version: task.version,
      /** By when the regulation wants the next step; null where it sets no day. */
      stepDueOn: task.step_due_on,
      stepOverdue: task.step_due_on !== null && task.step_due_on < context.today,
      carriedFromId: task.carried_from_id,
      predecessors: task.carried_from_id === null ? [] : await loadPredecessors(context.db, taskId),
      successors: handedOn.includes(task.state) ? await loadSuccessors(context.db, taskId) : [],
      backlog: (await loadBacklogOf(context.db, task.backlog_id)) ?? null,
      orderRounds: task.origin === 'ordered' ? await loadRounds(context.db, taskId) : [],
      campaign: { id: campaign.id, title: campaign.title, packId: campaign.pack_id },
      owners: owners.get(taskId) ?? [],
      indicators: indicators.map((indicator) => ({
        id: indicator.id,
        name: indicator.name,
        unitOfMeasure: indicator.unit_of_measure,
        weight: indicator.weight,
        sourceOfFigure: indicator.source_of_figure,
        measured: indicator.measured,
        attainment: attainment(indicator.measured),
        readings: indicator.readings.map(({ period, actual, cut_off, source }) => ({
          period,
          actual,
          cutOff: cut_off,
          source,
        })),
      })),
      ...(await tellPlans(context, taskId, indicators)),
      ...(await loadTaskStory(context.db, taskId)),
      /** What this actor can do with it now: the buttons the page shows. */
      actions: possibleActions(pack.lifeCycles.task, task.state, roles).filter((action) => {
        const acting = rolesFor(context.actor, access, roles, action);
        if (!possibleActions(pack.lifeCycles.task, task.state, acting).includes(action)) return false;
        const isClosed = pack.lifeCycles.task.transitions.some(
          (step) =>
            step.action === action &&
            step.from.includes(task.state) &&
            closedSince(step, task.state_since, context.today) !== null,
        );
        if (isClosed) return false;
        const isOwn = roles.includes('owner') || roles.includes('assistant');
        return (leads || !ownWordActions.has(action)) && !(isOwn && judgesWork(action, task.state));
      }),
    });
  },
  { output: getTaskAnswer },
);
