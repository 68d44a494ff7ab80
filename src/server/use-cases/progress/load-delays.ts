import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { type Delay, delayOf } from '#domain/progress/delay.ts';
import { isLate } from '#domain/task/is-late.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Settings } from '#regulation/settings.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { loadWaits } from '#database/progress/wait-store.ts';
import type { Database } from '#database/schema.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';

/** What of a task its delay rests on. */
interface TimedTask {
  id: string;
  state: TaskState;
  dueOn: IsoDate;
  closedOn: IsoDate | null;
}

/** The delay of tasks under one regulation, without the time that does not count. */
export async function loadDelays(
  db: Kysely<Database>,
  tasks: TimedTask[],
  { replyClock }: Pick<Settings, 'replyClock'>,
  today: IsoDate,
): Promise<Map<string, Delay>> {
  const waits = await loadWaits(
    db,
    tasks.map((task) => task.id),
    replyClock !== undefined,
  );
  return new Map(tasks.map((task) => [task.id, delayOf(task, waits.get(task.id) ?? [], today)]));
}

/** Of tasks of any campaigns, those that are late; only where one is past its day are its waits asked for. */
export async function loadLate(
  context: Pick<Context, 'db' | 'packs' | 'today'>,
  tasks: (TimedTask & { campaignId: string })[],
): Promise<Set<string>> {
  const { db, today } = context;
  const over = tasks.filter((task) => isLate(task, today));
  const waits = await loadWaits(
    db,
    over.map((task) => task.id),
    true,
  );
  const late = new Set<string>();
  for (const [campaignId, own] of Map.groupBy(over, (task) => task.campaignId)) {
    const waiting = own.filter((task) => waits.has(task.id));
    const campaign = waiting.length === 0 ? undefined : await findCampaign(db, campaignId);
    const delays =
      campaign === undefined
        ? new Map<string, Delay>()
        : await loadDelays(db, waiting, (await packOf(context, campaign)).pack.settings, today);
    for (const task of own) if ((delays.get(task.id)?.daysLate ?? 1) > 0) late.add(task.id);
  }
  return late;
}
