import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { obligationStates } from '#domain/progress/report-obligations.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadGivenTasks } from '#database/progress/given-tasks.ts';
import { loadUnitsBeneath } from '#database/follow/unit-tree.ts';
import { loadView } from '#database/visible-to.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { followFilter } from '#use-cases/follow/follow-scope.ts';
import { checkCadence, periodName } from './check-period.ts';
import { loadObligations } from './load-obligations.ts';
import { listReportObligationsAnswer } from '#use-cases/answers/progress-answers.ts';

const input = z.strictObject({
  ...followFilter,
  period: periodName,
  state: z.enum(obligationStates).optional(),
  /** Who leads the work: an official in his post, or a unit. */
  subjectId: z.uuid().optional(),
  /** The `next` of the page before. */
  after: z.strictObject({ dueOn: z.iso.date(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** How many tasks one request looks at: whoever asks for a rare state gets a short page and a `next`, not a long wait. */
const most = 2000;
const batch = 250;

/**
 * Who owes a report for a period of a campaign, and where it stands: late, missing, not due, sent in time or not. A page
 * can be shorter than asked for and still have a `next`.
 */
export const listReportObligations = query(
  'listReportObligations',
  input,
  async (context, filter) => {
    const { db, actor, today } = context;
    const { campaignId, period, state, unitId, after: from, limit, ...narrowed } = filter;
    const campaign = await findCampaign(db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const { pack } = await packOf(context, campaign);
    const named = checkCadence(pack, period);
    if (!named.ok) return named;
    const view = await loadView(db, actor, today);
    const reported =
      state === 'onTime' || state === 'submittedLate' ? true : state === undefined ? null : false;

    const unitIds = unitId === undefined ? undefined : await loadUnitsBeneath(db, unitId, today);

    const found = [];
    let after = from;
    let more = true;
    for (let seen = 0; more && seen < most && found.length <= limit; seen += batch) {
      const tasks = await loadGivenTasks(db, view, {
        filter: { ...narrowed, campaignId, unitIds },
        period,
        reported,
        after,
        limit: batch,
      });
      const owed = await loadObligations(
        db,
        campaignId,
        pack.settings,
        tasks.map((task) => task.id),
        today,
      );
      for (const task of tasks) {
        const obligation = owed.get(task.id)?.find((it) => it.period === period);
        if (obligation !== undefined && (state === undefined || obligation.state === state))
          found.push({ task, obligation });
      }
      const last = tasks.at(-1);
      more = tasks.length === batch;
      if (last !== undefined) after = { dueOn: last.dueOn, id: last.id };
    }
    const shown = found.slice(0, limit);
    const owners = await loadOwnersOf(
      db,
      shown.map(({ task }) => task.id),
    );
    const cut = found.length > limit ? shown.at(-1)?.task : undefined;
    return ok({
      obligations: shown.map(({ task, obligation }) => ({
        taskId: task.id,
        title: task.title,
        taskState: task.state,
        owners: owners.get(task.id) ?? [],
        ...obligation,
      })),
      next: cut !== undefined ? { dueOn: cut.dueOn, id: cut.id } : more && after !== undefined ? after : null,
    });
  },
  { output: listReportObligationsAnswer },
);
