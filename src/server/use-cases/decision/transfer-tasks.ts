import * as z from 'zod';
import { Decimal } from '#domain/base/decimal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { stepDueOn } from '#domain/task/step-due-on.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import type { NewDecision } from '#database/decision-store.ts';
import { copyTask } from '#database/task/task-copy.ts';
import { loadSnapshot } from '#database/task/task-snapshot.ts';
import { followBacklog } from '#use-cases/backlog/follow-backlog.ts';
import { atOnce } from '#use-cases/base/at-once.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import type { AllowedStep } from '#use-cases/task/task-step.ts';
import { decideOnTasks, paperOnTasks, taskOnPaper } from './decide-on-tasks.ts';
import { transferTasksAnswer } from '#use-cases/answers/decision-answers.ts';

const handover = taskOnPaper.extend({
  /** Subjects of the campaign who take it over; the first leads. */
  toOwnerIds: z.array(z.uuid()).min(1).max(atOnce),
  /** Percent of the work that the paper says was done. */
  shareDone: decimalTextSchema,
  /** From when the new owner answers for it. */
  startsOn: z.iso.date(),
});

const input = paperOnTasks.extend({ tasks: z.array(handover).min(1).max(atOnce) });

/**
 * Hands work over to somebody else by a decision that says what share was done. The old task ends with its reports and
 * products, which stay with who did them; a new one, assigned by the same paper, begins with the new owner.
 */
export const transferTasks = command(
  'transferTasks',
  input,
  async (context, list) => {
    const handovers: { from: string; to: string; shareDone: string; startsOn: string }[] = [];
    const decided = await decideOnTasks(context, 'transfer', list, async (step, entry, position) => {
      const fits = await checkHandover(context, step, entry, `tasks[${position}]`);
      if (!fits.ok) return fits;
      const { taskId, toOwnerIds, shareDone, startsOn } = entry;
      const toTaskId = context.newId();
      await copyTask(context, taskId, {
        id: toTaskId,
        ownerIds: toOwnerIds,
        state: 'assigned',
        stepDueOn: stepDueOn(step.pack.lifeCycles.task, 'assigned', context.today),
      });
      if (step.task.backlog_id !== null) await followBacklog(context, step.task.backlog_id);
      handovers.push({ from: taskId, to: toTaskId, shareDone, startsOn });
      context.record({
        authorityId: step.campaign.authority_id,
        action: 'assign',
        thing: 'task',
        thingId: toTaskId,
        after: { state: 'assigned', transferredFromId: taskId },
      });
      const also: NewDecision['items'] = [
        { taskId: toTaskId, snapshot: await loadSnapshot(context.db, toTaskId) },
      ];
      return ok({ note: { toTaskId, shareDone, startsOn }, also });
    });
    if (!decided.ok) return decided;
    const { decisionId } = decided.value;
    await context.db
      .insertInto('transfer')
      .values(
        handovers.map(({ from, to, shareDone, startsOn }) => ({
          from_task_id: from,
          to_task_id: to,
          decision_id: decisionId,
          share_done: shareDone,
          starts_on: startsOn,
        })),
      )
      .execute();
    return ok({ decisionId, taskIds: handovers.map(({ to }) => to) });
  },
  { output: transferTasksAnswer },
);

/** The new owners take part in the campaign, the lead of them is another, and his group has work of this content. */
async function checkHandover(
  { db }: Context,
  { task, campaign, pack }: AllowedStep,
  { toOwnerIds, shareDone }: z.output<typeof handover>,
  path: string,
): Promise<Result<null>> {
  const share = new Decimal(shareDone);
  if (share.lessThan(0) || share.greaterThan(100))
    return refuse('invalidValue', {
      path: `${path}.shareDone`,
      problem: share.lessThan(0) ? 'tooSmall' : 'tooLarge',
      given: shareDone,
      limit: share.lessThan(0) ? '0' : '100',
    });
  const subjects = await db
    .selectFrom('subject')
    .select(['id', 'group_id'])
    .where('campaign_id', '=', campaign.id)
    .where('id', 'in', toOwnerIds)
    .execute();
  const stranger = toOwnerIds.find((id) => !subjects.some((subject) => subject.id === id));
  if (stranger !== undefined) return refuse('notFound', { what: 'member', id: stranger });
  const leads = await db
    .selectFrom('task_owner')
    .select('subject_id')
    .where('task_id', '=', task.id)
    .where('is_lead', '=', true)
    .execute();
  if (leads.some((lead) => lead.subject_id === toOwnerIds[0]))
    return refuse('invalidValue', { path: `${path}.toOwnerIds[0]`, problem: 'alreadyAssigned' });
  const { groups } = pack;
  const lead = subjects.find((subject) => subject.id === toOwnerIds[0]);
  const contents = groups.find((group) => group.id === lead?.group_id)?.contents.map(({ id }) => id) ?? [];
  if (task.content !== null && !contents.includes(task.content))
    return refuse('invalidValue', {
      path: `${path}.toOwnerIds[0]`,
      problem: 'unknownOption',
      given: task.content,
      limit: contents.join(', '),
    });
  return ok(null);
}
