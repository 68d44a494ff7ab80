import { fieldsOfIndicator, type ReportForm, wordFields } from '#domain/offline/report-form.ts';
import type { TaskNow } from '#domain/offline/review-form.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { Campaign } from '#database/campaign-store.ts';
import {
  loadFormTargets,
  loadKnownReports,
  type StandingReport,
  unreported,
} from '#database/offline/known-reports.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { loadObligations } from '#use-cases/progress/load-obligations.ts';

/** A task of a form by now: what is known of its report, its targets, and what a form shows of both. */
export interface FormTaskNow {
  standing: StandingReport;
  targets: Map<string, Indicator>;
  now: TaskNow;
}

/** How the tasks of a form stand now; those that owe the report no more, or whose period is sealed, say so. */
export async function loadFormNow(
  context: Pick<Context, 'db' | 'packs' | 'today'>,
  campaign: Campaign,
  { period, tasks }: ReportForm,
): Promise<(taskId: string) => FormTaskNow> {
  const { db, today } = context;
  const ids = tasks.map(({ taskId }) => taskId);
  const { pack } = await packOf(context, campaign);
  const owed = await loadObligations(db, campaign.id, pack.settings, ids, today);
  const states = new Map(
    (ids.length === 0
      ? []
      : await db.selectFrom('task').select(['id', 'state']).where('id', 'in', ids).execute()
    ).map(({ id, state }) => [id, state]),
  );
  const indicators = await loadFormTargets(db, ids);
  const standings = await loadKnownReports(db, ids, period);
  return (taskId) => {
    const standing = standings.get(taskId) ?? unreported;
    const rows = indicators.get(taskId) ?? [];
    const targets = new Map(rows.map(({ id, target }) => [id, target as Indicator]));
    const obligation = owed.get(taskId)?.find((it) => it.period === period);
    const state = states.get(taskId);
    if (obligation === undefined || state === undefined || !assignedStates.includes(state))
      return { standing, targets, now: { problem: 'notOwed' } };
    if (obligation.sealedOn !== null) return { standing, targets, now: { problem: 'sealed' } };
    const words = wordFields(standing.known);
    const fields = [
      ...rows.flatMap(({ id }) => {
        const target = targets.get(id);
        return target === undefined
          ? []
          : fieldsOfIndicator(id, target, standing.known.actuals[id]).map(({ field }) => field);
      }),
      words.narrative,
      words.obstacle,
      words.proposal,
      words.asksDecision,
    ];
    return {
      standing,
      targets,
      now: { values: new Map(fields.map(({ key, value }) => [key, value])) },
    };
  };
}
