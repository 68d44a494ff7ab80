import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Pack } from '#regulation/pack.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { findSupplemented } from '#database/task/supplement-store.ts';
import { loadSubjectsOfTasks } from '#database/task/subject-tasks.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { type CheckedSubject, checkSubjects } from '#use-cases/campaign/check-subjects.ts';
import { decideOnTasks, nothingBesides, paperOnTasks } from '#use-cases/decision/decide-on-tasks.ts';
import { assignTasksAnswer } from '#use-cases/answers/task-answers.ts';

const input = paperOnTasks.extend({
  /** The paper whose list this one adds to. */
  supplementsId: z.uuid().optional(),
});

/**
 * Assigns tasks by one numbered, dated, signed decision. What each task was at that moment is kept with the
 * decision: that snapshot is the denominator of everything later. A later paper can add to the list of an earlier one.
 *
 * The answer warns of everybody on the list who then has not what his group asks for. Errors: those of a decision;
 * `notFound` for a paper to supplement that assigns nothing in this campaign, `invalidValue` at `signedOn` for one signed
 * later; `outsideRule` for too much or, where the regulation refuses it, any other fault of a group.
 */
export const assignTasks = command(
  'assignTasks',
  input,
  async (context, list) => {
    const { supplementsId, signedOn, campaignId } = list;
    if (supplementsId !== undefined) {
      const first = await findSupplemented(context.db, supplementsId, campaignId);
      if (first === undefined) return refuse('notFound', { what: 'decision', id: supplementsId });
      if (signedOn < first.lastSignedOn)
        return refuse('invalidValue', {
          path: 'signedOn',
          problem: 'tooEarly',
          given: signedOn,
          limit: first.lastSignedOn,
        });
    }
    const decided = await decideOnTasks(context, 'assign', list, nothingBesides);
    if (!decided.ok) return decided;
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const { pack } = await packOf(context, campaign);
    const checked = await checkSubjects(
      context,
      campaignId,
      pack,
      await loadSubjectsOfTasks(
        context.db,
        list.tasks.map((task) => task.taskId),
      ),
    );
    const allowed = refuseByRule(pack, checked);
    if (!allowed.ok) return allowed;
    const warnings = checked.filter((subject) => subject.faults.length > 0);
    return ok({
      ...decided.value,
      warnings: warnings.map(({ beyond: _beyond, ...subject }) => subject),
    });
  },
  { output: assignTasksAnswer },
);

/**
 * Refuses a paper by which somebody gets more than his group may have, or lacks what nothing on its way can bring, where
 * the regulation says so; else people decide, and are warned.
 */
function refuseByRule({ settings, groups }: Pack, checked: CheckedSubject[]): Result<null> {
  if (settings.groupRules?.value !== 'refuse') return ok(null);
  for (const { groupId, citation, faults, beyond } of checked) {
    const fault = beyond[0] ?? faults.find(({ kind }) => kind !== 'tooManyTasks');
    const rule = groups.find((group) => group.id === groupId)?.title;
    if (fault === undefined || rule === undefined) continue;
    const params =
      'title' in fault
        ? { rule: fault.title, given: '0', limit: '1' }
        : { rule, given: String(fault.given), limit: String(fault.limit) };
    return refuse('outsideRule', params, citation);
  }
  return ok(null);
}
