import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { partAbove } from '#domain/cascade/cascade.ts';
import { changesOfSubTask } from '#domain/cascade/changes-of-sub-task.ts';
import { command } from '#use-cases/base/use-case.ts';
import { markChangedAbove } from './mark-changed-above.ts';
import { allowSubTaskStep, dueAbove, takeSubTaskStep } from './sub-task-step.ts';
import { checkTerms, earliestDue, subTaskTerms } from './sub-task-terms.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const { title, expectedProduct, dueOn, share, parts } = subTaskTerms.shape;

const input = z.strictObject({
  subTaskId: z.uuid(),
  version: z.int(),
  title: title.optional(),
  expectedProduct: expectedProduct.optional(),
  dueOn: dueOn.optional(),
  share: share.optional(),
  /** All of them; left out, they stay. */
  parts: parts.unwrap().optional(),
  reason: z.string().max(2000).optional(),
});

/**
 * The giver changes a part, or offers it again as it is after it came back: the assignee is asked anew, and what was
 * shared out of it further is to be agreed again.
 * Errors: those of the step and of terms; `invalidValue` where nothing would change of a part that stands.
 */
export const reviseSubTask = command(
  'reviseSubTask',
  input,
  async (context, entered) => {
    const step = await allowSubTaskStep(context, entered.subTaskId, 'reviseSubTask');
    if (!step.ok) return step;
    const { cascade, subTask, held } = step.value;
    const terms = {
      title: entered.title ?? subTask.title,
      expectedProduct: entered.expectedProduct ?? subTask.expectedProduct,
      dueOn: entered.dueOn ?? subTask.dueOn,
      share: entered.share ?? subTask.share,
      parts: entered.parts ?? subTask.parts,
    };
    const above = { cascade, parent: partAbove(cascade, subTask), dueOn: dueAbove(step.value) };
    // A part that is late already can be changed without a new day.
    const earliest = entered.dueOn === undefined ? null : earliestDue(above, context.today);
    const fits = checkTerms(terms, above, earliest, '');
    if (!fits.ok) return fits;
    const changes = changesOfSubTask(subTask, terms);
    const nothing = changes.length === 0 && subTask.state !== 'returned' && subTask.changedAbove.length === 0;
    // Somebody was faster with the same change: that is told as what it is, below.
    if (nothing && entered.version === subTask.version)
      return refuse('invalidValue', { path: '', problem: 'required' });

    const { reason } = entered;
    const moved = await takeSubTaskStep(context, step.value, entered.version, {
      terms,
      changedAbove: [],
      reason,
      details: { changes },
    });
    if (!moved.ok) return moved;
    if (changes.length > 0)
      await markChangedAbove(
        context,
        held.campaign.authority_id,
        cascade.subTasks.filter((it) => it.parentId === subTask.id),
        { at: context.now, decisionId: null, changes },
      );
    return ok(moved.value);
  },
  { output: versionAnswer },
);
