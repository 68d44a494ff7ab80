import type { AddressedNotice } from '#domain/notice/notice.ts';
import { loadObligations } from '#use-cases/progress/load-obligations.ts';
import { loadOwnerAccounts } from './due-tasks.ts';
import { type Look, noticesOfDue } from './due-work.ts';

/** So many tasks are looked at together. */
const tasksAtOnce = 1000;

/** The reports that work going on owes and that have not come: told to its owners. */
export async function noticesOfReports(look: Look): Promise<AddressedNotice[]> {
  const { db, campaign, pack, today } = look;
  const tasks = await db
    .selectFrom('task')
    .select(['id', 'title'])
    .where('campaign_id', '=', campaign.id)
    .where('state', 'in', ['assigned', 'planSubmitted', 'active', 'suspended'])
    .orderBy('id')
    .execute();
  const notices: AddressedNotice[] = [];
  for (let from = 0; from < tasks.length; from += tasksAtOnce) {
    const some = tasks.slice(from, from + tasksAtOnce);
    const ids = some.map((task) => task.id);
    const owed = await loadObligations(db, campaign.id, pack.settings, ids, today);
    const owners = await loadOwnerAccounts(look, ids);
    for (const { id, title } of some)
      for (const { state, period, dueOn } of owed.get(id) ?? []) {
        if (state !== 'notDue' && state !== 'late') continue;
        const about = { thing: 'task' as const, thingId: id, params: { title, period }, part: period };
        const due = { ...about, soon: 'reportDueSoon' as const, late: 'reportLate' as const, dueOn };
        notices.push(...noticesOfDue({ ...due, accountIds: owners.get(id) ?? [] }, look));
      }
  }
  return notices;
}
