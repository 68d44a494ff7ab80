import * as z from 'zod';
import type { IsoDate } from '#domain/base/dates.ts';
import { ok, refuse, type Result } from '#domain/base/result.ts';
import { checkMilestoneValues } from '#domain/plan/milestone-value.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import type { Pack } from '#regulation/pack.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from '#use-cases/task/task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  generalObjective: z.string().max(2000),
  specificObjectives: z.array(z.string().min(1).max(1000)),
  solutions: z.array(z.string().min(1).max(1000)),
  /** Lộ trình: what will be reached by when. */
  milestones: z
    .array(
      z.strictObject({
        title: z.string().min(1).max(500),
        dueOn: z.iso.date(),
        /** What indicators of the task are to stand at by then, in their units. */
        values: z
          .array(z.strictObject({ indicatorId: z.uuid(), value: decimalTextSchema }))
          .max(50)
          .optional(),
      }),
    )
    .max(100),
});

type Plan = z.output<typeof input>;

/**
 * The official hands in the plan of an assigned task; a plan that was returned is followed by a new revision.
 * Errors: those of the step; `invalidValue` for a part the regulation asks for and the plan lacks, for a milestone outside
 * the campaign's beginning and the day the task is due, and for figures that do not fit the indicators.
 */
export const submitPlan = command(
  'submitPlan',
  input,
  async (context, plan) => {
    const step = await allowTaskStep(context, plan.taskId, 'submitPlan');
    if (!step.ok) return step;
    const { pack, campaign, task } = step.value;
    const absent = absentPart(plan, pack);
    if (absent !== undefined)
      return refuse(
        'invalidValue',
        { path: absent, problem: 'required' },
        { pack: pack.head.id, version: pack.head.version, source: pack.settings.planParts.source },
      );
    const fits = checkDays(plan.milestones, campaign.period_from, task.due_on);
    if (!fits.ok) return fits;
    const indicators = await context.db
      .selectFrom('indicator')
      .select(['id', 'target'])
      .where('task_id', '=', plan.taskId)
      .execute();
    const targets = new Map(indicators.map(({ id, target }) => [id, target as Indicator]));
    const measurable = checkMilestoneValues(plan.milestones, targets);
    if (!measurable.ok) return measurable;

    const { revisions } = await context.db
      .selectFrom('plan')
      .select((of) => of.fn.countAll<string>().as('revisions'))
      .where('task_id', '=', plan.taskId)
      .executeTakeFirstOrThrow();
    await context.db
      .insertInto('plan')
      .values({
        id: context.newId(),
        task_id: plan.taskId,
        revision: Number(revisions) + 1,
        general_objective: plan.generalObjective,
        specific_objectives: JSON.stringify(plan.specificObjectives),
        solutions: JSON.stringify(plan.solutions),
        milestones: JSON.stringify(plan.milestones),
        submitted_at: context.now,
        due_on: task.step_due_on,
      })
      .execute();
    return takeTaskStep(context, step.value, 'submitPlan', plan.version, { revision: Number(revisions) + 1 });
  },
  { output: versionAnswer },
);

/** The first part that the regulation asks of a plan and this one lacks. Targets stand with the indicators. */
function absentPart(plan: Plan, pack: Pack): string | undefined {
  const parts = {
    generalObjective: [plan.generalObjective],
    specificObjectives: plan.specificObjectives,
    solutions: plan.solutions,
    roadmap: plan.milestones.map(({ title }) => title),
  };
  return pack.settings.planParts.value.find(
    (part) => part !== 'quantifiedTargets' && parts[part].every((text) => text.trim() === ''),
  );
}

/** A roadmap lies between the beginning of the campaign and the day the task is due. */
function checkDays(milestones: Plan['milestones'], from: IsoDate, to: IsoDate): Result<null> {
  for (const [position, { dueOn }] of milestones.entries()) {
    const path = `milestones[${position}].dueOn`;
    if (dueOn < from) return refuse('invalidValue', { path, problem: 'tooEarly', given: dueOn, limit: from });
    if (dueOn > to) return refuse('invalidValue', { path, problem: 'tooLate', given: dueOn, limit: to });
  }
  return ok(null);
}
