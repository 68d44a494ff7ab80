import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { ActTelling } from './act-telling.ts';
import { noticesOfAppraisalActs } from './acts-on-appraisals.ts';
import { noticesOfTaskActs } from './acts-on-tasks.ts';
import { tell } from './tell.ts';

/**
 * Tells the owners of work and the officials appraised what others just did, as the log has it: whatever is logged is
 * told, by whichever use case. Nobody is told what he did himself.
 */
export async function tellOfActs(telling: ActTelling, entries: LogEntry[]): Promise<void> {
  const notices = [
    ...(await noticesOfTaskActs(telling, entries)),
    ...(await noticesOfAppraisalActs(telling, entries)),
  ];
  await tell(
    telling,
    notices.filter((notice) => notice.accountId !== telling.actor.accountId),
  );
}
