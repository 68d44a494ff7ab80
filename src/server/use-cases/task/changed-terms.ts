import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type Actual, fitsIndicator } from '#domain/progress/measured-indicator.ts';
import { indicatorSchema } from '#domain/score/indicator.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import type { Context } from '#use-cases/base/context.ts';
import { checkTarget } from './check-target.ts';

/** Other terms for a task: what is left out stays as it is. */
export const changedTerms = z.strictObject({
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

export type ChangedTerms = z.output<typeof changedTerms>;

/** Whether terms change nothing at all. */
export function saysNothing({ dueOn, expectedProduct, indicators }: ChangedTerms): boolean {
  return dueOn === undefined && expectedProduct === undefined && indicators.length === 0;
}

/**
 * Whether terms could be those of a task: indicators of its own, targets that can be measured and that what was reported
 * fits. `path` leads to them in the input; empty where they are the input itself.
 * Errors: `invalidValue`, `notFound` for an indicator of other work.
 */
export async function checkTerms(
  { db }: Pick<Context, 'db'>,
  taskId: string,
  { indicators }: ChangedTerms,
  path: string,
): Promise<Result<null>> {
  for (const [position, { indicatorId, target }] of indicators.entries()) {
    const place = `${path}indicators[${position}].target`;
    const checked = checkTarget(target, place);
    if (!checked.ok) return checked;
    const own = await db
      .selectFrom('indicator')
      .select('id')
      .where('id', '=', indicatorId)
      .where('task_id', '=', taskId)
      .executeTakeFirst();
    if (own === undefined) return refuse('notFound', { what: 'indicator', id: indicatorId });
    const reported = await db
      .selectFrom('reading')
      .select('actual')
      .where('indicator_id', '=', indicatorId)
      .execute();
    if (!reported.every(({ actual }) => fitsIndicator(target, actual as Actual)))
      return refuse('invalidValue', { path: place, problem: 'wrongType', given: target.direction });
  }
  return ok(null);
}

/** Gives a task other terms that were found to fit it. */
export async function changeTerms(
  { db }: Pick<Context, 'db'>,
  taskId: string,
  { dueOn, expectedProduct, indicators }: ChangedTerms,
): Promise<void> {
  for (const { indicatorId, target, weight } of indicators)
    await db
      .updateTable('indicator')
      .set({ target: JSON.stringify(target), ...(weight === undefined ? {} : { weight }) })
      .where('id', '=', indicatorId)
      .where('task_id', '=', taskId)
      .execute();
  if (dueOn !== undefined || expectedProduct !== undefined)
    await db
      .updateTable('task')
      .set({
        ...(dueOn === undefined ? {} : { due_on: dueOn }),
        ...(expectedProduct === undefined ? {} : { expected_product: expectedProduct }),
      })
      .where('id', '=', taskId)
      .execute();
}
