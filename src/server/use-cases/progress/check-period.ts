import * as z from 'zod';
import type { Citation } from '#domain/base/refusal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { ReportObligation } from '#domain/progress/report-obligations.ts';
import { findPeriod, periodsWithin } from '#domain/progress/report-period.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Context } from '#use-cases/base/context.ts';
import { loadObligations } from './load-obligations.ts';

/** The name of a period: `2026-Q3`, `2026-M09`, `2026-H1`, `2026-Y`. Which there are is for the regulation to say. */
export const periodName = z.string().min(1).max(10);

/**
 * What a task owes for a period that is to be reported.
 * Errors: `invalidValue` at `period` where the regulation's cadence has no such period (with those of that year), or the
 * task owes nothing for it, because somebody else answered for the work then; `outOfTime` for one that has not begun.
 */
export async function checkPeriod(
  { db, today }: Context,
  { task, pack }: { task: { id: string; campaign_id: string }; pack: Pack },
  name: string,
): Promise<Result<ReportObligation>> {
  const { head, settings } = pack;
  const period = checkCadence(pack, name);
  if (!period.ok) return period;
  if (period.value.from > today)
    return refuse('outOfTime', { action: 'report', from: period.value.from }, cadenceCitation(pack));
  // Whoever seals waits for reports on their way, and these for him: none slips in behind the figures that were kept.
  await db.selectFrom('campaign').select('id').where('id', '=', task.campaign_id).forShare().execute();
  const obligations = await loadObligations(db, task.campaign_id, settings, [task.id], today);
  const owed = obligations.get(task.id)?.find((it) => it.period === name);
  if (owed === undefined)
    return refuse(
      'invalidValue',
      { path: 'period', problem: 'outOfPeriod', given: name },
      { pack: head.id, version: head.version, source: settings.reportCadence.source },
    );
  return ok(owed);
}

/** The days of a period, where the regulation's cadence has it. Errors: `invalidValue` at `period`. */
export function checkCadence(pack: Pack, name: string) {
  const cadence = pack.settings.reportCadence.value;
  const period = findPeriod(cadence, name);
  if (period !== undefined) return ok(period);
  const year = name.slice(0, 4);
  const limit = periodsWithin(cadence, `${year}-01-01`, `${year}-12-31`).map((it) => it.period);
  return refuse(
    'invalidValue',
    { path: 'period', problem: 'unknownOption', given: name, limit: limit.join(', ') },
    cadenceCitation(pack),
  );
}

function cadenceCitation({ head, settings }: Pack): Citation {
  return { pack: head.id, version: head.version, source: settings.reportCadence.source };
}
