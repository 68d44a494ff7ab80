import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import type { Pack } from '#regulation/pack.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from '#use-cases/task/task-step.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  generalObjective: z.string().max(2000),
  specificObjectives: z.array(z.string().min(1).max(1000)),
  solutions: z.array(z.string().min(1).max(1000)),
  /** Lộ trình: what will be reached by when. */
  milestones: z.array(z.strictObject({ title: z.string().min(1).max(500), dueOn: z.iso.date() })),
});

type Plan = z.output<typeof input>;

/** The official hands in the plan of an assigned task; a plan that was returned is followed by a new revision. */
export const submitPlan = command('submitPlan', input, async (context, plan) => {
  const step = await allowTaskStep(context, plan.taskId, 'submitPlan');
  if (!step.ok) return step;
  const { pack } = context.packs.get(step.value.campaign.pack_id, step.value.campaign.pack_version);
  const absent = absentPart(plan, pack);
  if (absent !== undefined)
    return refuse(
      'invalidValue',
      { path: absent, problem: 'required' },
      { pack: pack.head.id, version: pack.head.version, source: pack.settings.planParts.source },
    );

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
    })
    .execute();
  return takeTaskStep(context, step.value, 'submitPlan', plan.version, { revision: Number(revisions) + 1 });
});

/** The first part that the regulation asks of a plan and this one lacks. Targets stand with the indicators. */
function absentPart(plan: Plan, pack: Pack): string | undefined {
  const parts = {
    generalObjective: plan.generalObjective,
    specificObjectives: plan.specificObjectives,
    solutions: plan.solutions,
    roadmap: plan.milestones,
  };
  return pack.settings.planParts.value.find(
    (part) => part !== 'quantifiedTargets' && parts[part].length === 0,
  );
}
