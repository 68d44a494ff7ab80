import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { fieldsOfIndicator, formLayout, type FormTask, wordFields } from '#domain/offline/report-form.ts';
import { targetWords, whoWords } from '#domain/paper/target-words.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { type FollowedTask, loadFollowedTasks } from '#database/follow/followed-tasks.ts';
import { loadUnitsBeneath } from '#database/follow/unit-tree.ts';
import { loadFormTargets, loadKnownReports, unreported } from '#database/offline/known-reports.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { checkCadence, periodName } from '#use-cases/progress/check-period.ts';
import { loadObligations } from '#use-cases/progress/load-obligations.ts';
import { reachForms } from './reach-forms.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  period: periodName,
  /** Work of this unit and those below it; left out: of the whole campaign. */
  unitId: z.uuid().optional(),
});

const output = z.strictObject({ id: z.uuid(), tasks: z.int() });

/** More than one person fills in: a unit's own form is asked for instead. */
const mostTasks = 1000;

/**
 * Draws up the form for the reports of a period that are still open, with what is known of each, and keeps it as it goes out.
 * Errors: `invalidValue` at `period` where the regulation has no such period, where nobody owes a report of it
 * (`outOfPeriod`), or where more tasks do than one form holds (`tooLarge` at `unitId`).
 */
export const sendReportForm = command(
  'sendReportForm',
  input,
  async (context, { campaignId, period, unitId }) => {
    const { db, today } = context;
    const campaign = await reachForms(context, campaignId);
    if (!campaign.ok) return campaign;
    const { pack } = await packOf(context, campaign.value);
    const named = checkCadence(pack, period);
    if (!named.ok) return named;
    const unitIds = unitId === undefined ? undefined : await loadUnitsBeneath(db, unitId, today);
    const tasks = await loadFollowedTasks(
      db,
      { campaignId, ...(unitIds === undefined ? {} : { unitIds }) },
      { states: assignedStates, limit: mostTasks + 1 },
    );
    const ids = tasks.map(({ id }) => id);
    const owed = await loadObligations(db, campaignId, pack.settings, ids, today);
    const owedOf = (id: string) => owed.get(id)?.find((it) => it.period === period && it.sealedOn === null);
    const asked = tasks
      .filter(({ id }) => owedOf(id) !== undefined)
      .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    if (tasks.length > mostTasks)
      return refuse('invalidValue', {
        path: 'unitId',
        problem: 'tooLarge',
        given: String(tasks.length),
        limit: String(mostTasks),
      });
    const [first] = asked;
    if (first === undefined)
      return refuse('invalidValue', { path: 'period', problem: 'outOfPeriod', given: period });

    const targets = await loadFormTargets(db, ids);
    const standing = await loadKnownReports(db, ids, period);
    const unit =
      unitId === undefined
        ? undefined
        : await db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst();
    const content = {
      layout: formLayout,
      campaignTitle: campaign.value.title,
      period,
      unitName: unit?.name ?? null,
      sentOn: today,
      reportDueOn: owedOf(first.id)?.dueOn ?? named.value.to,
      tasks: asked.map((task): FormTask => {
        const { known } = standing.get(task.id) ?? unreported;
        return {
          taskId: task.id,
          title: task.title,
          lead: whoWords(task),
          unitName: task.unitName,
          dueOn: task.dueOn,
          lines: (targets.get(task.id) ?? []).flatMap((indicator) => {
            const target = indicator.target as Indicator;
            return fieldsOfIndicator(indicator.id, target, known.actuals[indicator.id]).map(
              ({ step, field }) => ({
                name:
                  step !== null && target.direction === 'milestones'
                    ? `${indicator.name}: ${target.milestones[step]?.title ?? ''}`
                    : indicator.name,
                unitOfMeasure: indicator.unitOfMeasure,
                target: step === null ? targetWords(target) : 'xong mốc này',
                field,
              }),
            );
          }),
          ...wordFields(known),
        };
      }),
    };
    const id = context.newId();
    const fingerprint = createHash('sha256').update(canonicalText(content)).digest('hex');
    await db
      .insertInto('report_form')
      .values({
        id,
        campaign_id: campaignId,
        period,
        content: JSON.stringify(content),
        fingerprint,
        sent_by: context.actor.accountId,
        sent_at: context.now,
      })
      .execute();
    context.record({
      authorityId: campaign.value.authority_id,
      action: 'sendReportForm',
      thing: 'campaign',
      thingId: campaignId,
      after: { formId: id, period, unitId: unitId ?? null, tasks: asked.length, fingerprint },
    });
    return ok({ id, tasks: asked.length });
  },
  { output },
);

/** Those of one unit and of one person stand together. */
function orderOf({ unitName, fullName, id }: FollowedTask): string {
  return [unitName, fullName ?? '', id].join('\u0000');
}
