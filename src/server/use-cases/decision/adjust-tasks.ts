import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type Actual, fitsIndicator } from '#domain/progress/measured-indicator.ts';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { checkTarget } from '#use-cases/task/check-target.ts';
import { type Change, decideOnTasks, paperOnTasks, taskOnPaper } from './decide-on-tasks.ts';

const adjustment = taskOnPaper.extend({
  dueOn: z.iso.date().optional(),
  expectedProduct: z.string().min(1).max(1000).optional(),
  indicators: z
    .array(
      z.strictObject({
        indicatorId: z.uuid(),
        target: indicatorSchema,
        weight: decimalTextSchema.nullable().optional(),
      }),
    )
    .default([]),
});

const input = paperOnTasks.extend({ tasks: z.array(adjustment).min(1) });

/**
 * Changes what was assigned — targets, due date, expected product — by a later decision. What the task was before is
 * kept with the paper; from here on work is measured against what this paper says.
 * Errors: besides those of a decision, `invalidValue` for a target that what has been reported does not fit.
 */
export const adjustTasks = command('adjustTasks', input, (context, list) =>
  decideOnTasks(context, 'adjust', list, (_step, entry, position) =>
    adjust(context, entry, `tasks[${position}]`),
  ),
);

async function adjust(
  context: Context,
  { taskId, dueOn, expectedProduct, indicators }: z.output<typeof adjustment>,
  path: string,
): Promise<Result<Change>> {
  if (dueOn === undefined && expectedProduct === undefined && indicators.length === 0)
    return refuse('invalidValue', { path, problem: 'required' });
  for (const [position, { indicatorId, target, weight }] of indicators.entries()) {
    const place = `${path}.indicators[${position}].target`;
    const checked = checkTarget(target, place);
    if (!checked.ok) return checked;
    const reported = await context.db
      .selectFrom('reading')
      .select('actual')
      .where('indicator_id', '=', indicatorId)
      .execute();
    if (!reported.every(({ actual }) => fitsIndicator(target, actual as Actual)))
      return refuse('invalidValue', { path: place, problem: 'wrongType', given: target.direction });
    const updated = await context.db
      .updateTable('indicator')
      .set({ target: JSON.stringify(target), ...(weight === undefined ? {} : { weight }) })
      .where('id', '=', indicatorId)
      .where('task_id', '=', taskId)
      .returning('id')
      .executeTakeFirst();
    if (updated === undefined) return refuse('notFound', { what: 'indicator', id: indicatorId });
  }
  if (dueOn !== undefined || expectedProduct !== undefined)
    await context.db
      .updateTable('task')
      .set({
        ...(dueOn === undefined ? {} : { due_on: dueOn }),
        ...(expectedProduct === undefined ? {} : { expected_product: expectedProduct }),
      })
      .where('id', '=', taskId)
      .execute();
  return ok({});
}
