import { stepsDue, timedStates } from '#domain/life-cycle/steps-due.ts';
import { loadPowerAccounts, loadSubjectAccounts } from '#database/notice/notice-store.ts';
import { appraisalDays } from '#database/rating/appraisal-days.ts';
import { type Due, type Look, noticesOfDue } from './due-work.ts';

/** The steps of appraisals that the regulation wants by a day, told to whoever takes them. */
export async function noticesOfAppraisalSteps(look: Look) {
  const { db, campaign, pack, today } = look;
  const table = pack.lifeCycles.appraisal;
  const states = timedStates(table);
  if (states.length === 0) return [];
  const rows = await appraisalDays(db)
    .where('subject.campaign_id', '=', campaign.id)
    .where('appraisal.state', 'in', states)
    .execute();
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
    stepsDue(table, row.state, row.enteredOn).map(({ action, by, dueOn }): Due => {
      const byPower = [
        ...(by.includes('specialist') ? powers.specialist : []),
        ...(by.includes('leader') ? powers.leader : []),
      ];
      return {
        thing: 'appraisal',
        thingId: row.id,
        soon: 'stepDueSoon',
        late: 'stepLate',
        dueOn,
        part: action,
        params: { title: campaign.title, action },
        accountIds: by.includes('owner') ? (owners.get(row.subjectId) ?? []) : new Set(byPower),
      };
    }),
  );
  return dues.flatMap((due) => noticesOfDue(due, look));
}
