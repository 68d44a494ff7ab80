import { sql } from 'kysely';
import { dayInVietnam } from '#domain/base/dates.ts';
import { deadlineOf } from '#domain/life-cycle/deadline.ts';
import { publicHolidays } from '#domain/life-cycle/public-holidays.ts';
import { loadPowerAccounts, loadSubjectAccounts } from '#database/notice/notice-store.ts';
import { type Due, type Look, noticesOfDue } from './due-work.ts';

/** The steps of appraisals that the regulation wants by a day, told to whoever takes them. */
export async function noticesOfAppraisalSteps(look: Look) {
  const { db, campaign, pack, today } = look;
  const timed = pack.lifeCycles.appraisal.transitions.filter(
    (step) => step.withinDays !== undefined || step.withinWorkingDays !== undefined,
  );
  const states = timed.flatMap((step) => step.from);
  if (states.length === 0) return [];
  // The opening is logged of the campaign, every later step of the appraisal.
  const { rows } = await sql<{ id: string; state: string; subjectId: string; since: string }>`
    select appraisal.id, appraisal.state, appraisal.subject_id as "subjectId", entered.at as since
    from appraisal join subject on subject.id = appraisal.subject_id
      join lateral (
        select max(at) as at from (
          select at from log_entry
          where thing = 'appraisal' and thing_id = appraisal.id::text
            and after ->> 'state' = appraisal.state and before ->> 'state' is distinct from appraisal.state
          union all
          select at from log_entry
          where thing = 'campaign' and thing_id = subject.campaign_id::text
            and action = 'openAppraisals' and appraisal.state = 'open'
        ) entry
      ) entered on entered.at is not null
    where subject.campaign_id = ${campaign.id} and appraisal.state = any(${states}::text[])`.execute(db);
  if (rows.length === 0) return [];
  const owners = await loadSubjectAccounts(
    db,
    rows.map((row) => row.subjectId),
    today,
  );
  const powers = {
    specialist: await loadPowerAccounts(db, 'specialist', campaign.authority_id, today),
    leader: await loadPowerAccounts(db, 'leader', campaign.authority_id, today),
  };
  const dues = rows.flatMap((row) =>
    timed
      .filter((step) => step.from.some((state) => state === row.state))
      .flatMap((step): Due[] => {
        const since = dayInVietnam(row.since);
        const dueOn = deadlineOf(step, since, publicHolidays(since, 2));
        if (dueOn === null) return [];
        const byPower = [
          ...(step.by.includes('specialist') ? powers.specialist : []),
          ...(step.by.includes('leader') ? powers.leader : []),
        ];
        return [
          {
            thing: 'appraisal',
            thingId: row.id,
            soon: 'stepDueSoon',
            late: 'stepLate',
            dueOn,
            part: step.action,
            params: { title: campaign.title, action: step.action },
            accountIds: step.by.includes('owner') ? (owners.get(row.subjectId) ?? []) : new Set(byPower),
          },
        ];
      }),
  );
  return dues.flatMap((due) => noticesOfDue(due, look));
}
