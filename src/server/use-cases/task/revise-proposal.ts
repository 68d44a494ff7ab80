import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { loadSnapshot } from '#database/task/task-snapshot.ts';
import { holdSubjects, isTitleTaken } from '#database/task/title-taken.ts';
import { command } from '#use-cases/base/use-case.ts';
import { checkProposal } from './check-proposal.ts';
import { storeIndicators } from './store-proposal.ts';
import { proposedWork } from './task-proposal.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = proposedWork.extend({ taskId: z.uuid(), version: z.int() });

/**
 * Words a draft, or a task returned to be changed, anew: all it says of its work. Whose it is and where it came from
 * stay; the log keeps what it said before.
 * Errors: those of a step, `invalidValue` for what the regulation does not let a task be.
 */
export const reviseProposal = command(
  'reviseProposal',
  input,
  async (context, { taskId, version, ...work }) => {
    const step = await allowTaskStep(context, taskId, 'revise');
    if (!step.ok) return step;
    const { task, pack } = step.value;
    const lead = await context.db
      .selectFrom('task_owner')
      .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
      .select(['subject.id', 'subject.group_id as groupId'])
      .where('task_owner.task_id', '=', taskId)
      .where('task_owner.is_lead', '=', true)
      .executeTakeFirstOrThrow();
    const fits = checkProposal(work, task.origin, pack, lead.groupId);
    if (!fits.ok) return fits;
    await holdSubjects(context.db, [lead.id]);
    const named = { campaignId: task.campaign_id, leadId: lead.id, title: work.title };
    if (await isTitleTaken(context.db, named, taskId))
      return refuse('duplicate', { what: 'task', key: work.title });

    const before = await loadSnapshot(context.db, taskId);
    await context.db
      .updateTable('task')
      .set({
        title: work.title,
        title_key: searchKey(work.title),
        nature: work.nature,
        content: work.content ?? null,
        horizon: work.horizon,
        expected_product: work.expectedProduct,
        reason: work.reason ?? null,
        due_on: work.dueOn,
      })
      .where('id', '=', taskId)
      .execute();
    // Nothing has been reported on work that is not assigned yet: its indicators are replaced.
    await context.db.deleteFrom('indicator').where('task_id', '=', taskId).execute();
    await storeIndicators(context, taskId, work.indicators);
    const after = await loadSnapshot(context.db, taskId);
    return takeTaskStep(context, step.value, 'revise', version, { was: before, is: after });
  },
  { output: versionAnswer },
);
