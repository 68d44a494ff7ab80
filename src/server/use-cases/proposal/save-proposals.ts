import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { importTasks } from '#use-cases/exchange/import-tasks.ts';
import { reviseProposal } from '#use-cases/task/revise-proposal.ts';
import { saveProposalsAnswer } from '#use-cases/answers/proposal-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  /** What the rows are that are new: as registered, or as added from what is left over. */
  as: z.enum(['registered', 'added']).default('registered'),
  /**
   * Read row by row, so that every faulty one is named. With a `taskId` and the `version` seen it words that proposal anew,
   * as `revise` does; else it is a new one, as the import takes it.
   */
  rows: z.array(z.unknown()).min(1).max(5000),
});

/**
 * Saves a table of proposals, changed and new rows, all or none. For those who keep the campaign.
 * Errors: `faultyRows` with every row that does not fit, counted from 1; `notFound`, `notAllowed` for the whole.
 */
export const saveProposals = command(
  'saveProposals',
  input,
  async (context, { campaignId, as, rows }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    if (rolesOn(context.actor, access).length === 0)
      return refuse('notFound', { what: 'campaign', id: campaignId });

    const faults: { row: number; refusal: Refusal }[] = [];
    const saved: { row: number; taskId: string; version: number }[] = [];
    const entered: { row: number; value: unknown }[] = [];
    for (const [position, value] of rows.entries()) {
      const row = position + 1;
      if (typeof value !== 'object' || value === null || !('taskId' in value)) {
        entered.push({ row, value });
        continue;
      }
      const changed = await revise(context, campaignId, value);
      if (changed.ok) saved.push({ row, ...changed.value });
      else faults.push({ row, refusal: changed.refusal });
    }
    if (entered.length > 0) {
      const table = { campaignId, as, rows: entered.map(({ value }) => value), dryRun: false };
      const result = await importTasks.run(context, table);
      if (result.ok)
        for (const [position, taskId] of result.value.taskIds.entries())
          saved.push({ row: entered[position]?.row ?? 0, taskId, version: 1 });
      else if (result.refusal.kind === 'faultyRows')
        for (const { row, refusal } of result.refusal.params.faults)
          faults.push({ row: entered[row - 1]?.row ?? 0, refusal });
      else return result;
    }
    if (faults.length > 0)
      return refuse('faultyRows', {
        rows: rows.length,
        faults: faults.toSorted((one, other) => one.row - other.row),
      });
    return ok({ saved: saved.toSorted((one, other) => one.row - other.row) });
  },
  { output: saveProposalsAnswer },
);

async function revise(
  context: Context,
  campaignId: string,
  row: object,
): Promise<Result<{ taskId: string; version: number }>> {
  const read = readInput(reviseProposal.input, row);
  if (!read.ok) return read;
  const { taskId } = read.value;
  const here = await context.db
    .selectFrom('task')
    .select('id')
    .where('id', '=', taskId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  if (here === undefined) return refuse('notFound', { what: 'task', id: taskId });
  const revised = await reviseProposal.run(context, read.value);
  return revised.ok ? ok({ taskId, version: revised.value.version }) : revised;
}
