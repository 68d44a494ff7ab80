import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { checkShares } from '#domain/task/check-shares.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import { atOnce } from '#use-cases/base/at-once.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { changedTerms, changeTerms, checkTerms, saysNothing } from '#use-cases/task/changed-terms.ts';
import { type Change, decideOnTasks, paperOnTasks, taskOnPaper } from './decide-on-tasks.ts';
import { decisionAnswer } from '#use-cases/answers/base-answers.ts';

const adjustment = taskOnPaper.extend({
  ...changedTerms.shape,
  /** Percent of the work that is each owner's: all owners named, 100 together. */
  shares: z.array(z.strictObject({ subjectId: z.uuid(), share: decimalTextSchema })).optional(),
});

const input = paperOnTasks.extend({ tasks: z.array(adjustment).min(1).max(atOnce) });

/**
 * Changes what was assigned — targets, due date, expected product, shares of its owners — by a later decision. What the
 * task was before is kept with the paper; from here on work is measured against what this paper says.
 * Errors: besides those of a decision, `invalidValue` for a target that what has been reported does not fit, or shares
 * that do not add up; `notFound` for a share of somebody whose work it is not.
 */
export const adjustTasks = command(
  'adjustTasks',
  input,
  (context, list) =>
    decideOnTasks(context, 'adjust', list, (_step, entry, position) =>
      adjust(context, entry, `tasks[${position}]`),
    ),
  { output: decisionAnswer },
);

async function adjust(
  context: Context,
  { taskId, shares, ...terms }: z.output<typeof adjustment>,
  path: string,
): Promise<Result<Change>> {
  if (saysNothing(terms) && shares === undefined)
    return refuse('invalidValue', { path, problem: 'required' });
  const fits = await checkTerms(context, taskId, terms, `${path}.`);
  if (!fits.ok) return fits;
  await changeTerms(context, taskId, terms);
  if (shares === undefined) return ok({});

  const owners = await context.db
    .selectFrom('task_owner')
    .select('subject_id')
    .where('task_id', '=', taskId)
    .execute();
  const stranger = shares.find((it) => !owners.some((owner) => owner.subject_id === it.subjectId));
  if (stranger !== undefined) return refuse('notFound', { what: 'member', id: stranger.subjectId });
  const named = new Map(shares.map(({ subjectId, share }) => [subjectId, share]));
  const adding = checkShares([...named.values()], owners.length, `${path}.shares`);
  if (!adding.ok) return adding;
  for (const [subjectId, share] of named)
    await context.db
      .updateTable('task_owner')
      .set({ share })
      .where('task_id', '=', taskId)
      .where('subject_id', '=', subjectId)
      .execute();
  return ok({});
}
