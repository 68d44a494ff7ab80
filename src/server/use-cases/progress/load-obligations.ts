import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { type ReportObligation, reportObligations } from '#domain/progress/report-obligations.ts';
import type { Settings } from '#regulation/settings.ts';
import { loadAnsweredWork } from '#database/progress/answered-work.ts';
import { loadSealedPeriods } from '#database/progress/seal-store.ts';
import type { Database } from '#database/schema.ts';

/**
 * The reports that tasks of one campaign owe, each in the order of time; nothing for tasks that were never given to
 * anybody.
 */
export async function loadObligations(
  db: Kysely<Database>,
  campaignId: string,
  settings: Pick<Settings, 'reportCadence' | 'reportDueDays'>,
  taskIds: string[],
  today: IsoDate,
): Promise<Map<string, ReportObligation[]>> {
  const work = await loadAnsweredWork(db, taskIds);
  const rule = {
    cadence: settings.reportCadence.value,
    dueDays: settings.reportDueDays.value,
    sealed: await loadSealedPeriods(db, [campaignId]),
  };
  return new Map([...work].map(([taskId, answered]) => [taskId, reportObligations(answered, rule, today)]));
}
