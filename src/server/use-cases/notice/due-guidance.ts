import { loadUnitAccounts } from '#database/notice/notice-store.ts';
import { type Look, noticesOfDue } from './due-work.ts';

/** What is due of guidance given on obstacles that are still there: told to who heads the unit that is to act on it. */
export async function noticesOfGuidance(look: Look) {
  const { db, campaign, today } = look;
  const given = await db
    .selectFrom('guidance')
    .innerJoin('obstacle', 'obstacle.id', 'guidance.obstacle_id')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .innerJoin('task', 'task.id', 'report.task_id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .select([
      'guidance.id',
      'guidance.due_on',
      'guidance.responsible_unit_id as unitId',
      'task.id as taskId',
      'task.title',
    ])
    .where('task.campaign_id', '=', campaign.id)
    .where('obstacle_resolution.obstacle_id', 'is', null)
    .execute();
  if (given.length === 0) return [];
  const unitIds = [...new Set(given.map((row) => row.unitId))];
  const accounts = await loadUnitAccounts(db, unitIds, today);
  return given.flatMap((row) =>
    noticesOfDue(
      {
        thing: 'task',
        thingId: row.taskId,
        soon: 'guidanceDueSoon',
        late: 'guidanceLate',
        dueOn: row.due_on,
        part: row.id,
        params: { title: row.title },
        accountIds: accounts.get(row.unitId) ?? [],
      },
      look,
    ),
  );
}
