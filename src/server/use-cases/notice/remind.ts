import { v7 as newId } from 'uuid';
import { dayInVietnam } from '#domain/base/dates.ts';
import type { Services } from '#use-cases/base/perform.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { noticesOfAppraisalSteps } from './due-appraisals.ts';
import { noticesOfGuidance } from './due-guidance.ts';
import { noticesOfReports } from './due-reports.ts';
import { noticesOfResults } from './due-results.ts';
import { noticesOfTasks } from './due-tasks.ts';
import { loadMailPeople } from './mail-choice.ts';
import type { Look } from './due-work.ts';
import { noticesOfQuotas } from './quota-warnings.ts';
import { tell } from './tell.ts';

const looks = [
  noticesOfTasks,
  noticesOfReports,
  noticesOfGuidance,
  noticesOfAppraisalSteps,
  noticesOfResults,
  noticesOfQuotas,
];

/**
 * Looks through every campaign that has begun for what is due soon or late, and tells whoever it concerns. Each campaign is
 * one transaction, and what was said is not said again: done twice, by two programs at once, or broken off and begun
 * anew, it tells everything once. A campaign that cannot be looked through, as one whose regulation is missing, stops no other.
 * @returns how many notices were written
 * @throws AggregateError at the end, with the fault of each such campaign
 */
export async function remind(
  { db, packs, mail }: Services,
  { now, daysBefore }: { now: string; daysBefore: number },
): Promise<{ told: number }> {
  const today = dayInVietnam(now);
  const chosen = new Map(
    (await loadMailPeople(db)).map(({ accountId, choice }) => [accountId, choice.leadDays ?? daysBefore]),
  );
  const leadDaysOf = (accountId: string) => chosen.get(accountId) ?? daysBefore;
  const longestLead = [...chosen.values()].reduce((one, other) => Math.max(one, other), daysBefore);
  const campaigns = await db
    .selectFrom('campaign')
    .selectAll()
    .where('period_from', '<=', today)
    .orderBy('id')
    .execute();
  let told = 0;
  const faults: Error[] = [];
  for (const campaign of campaigns) {
    try {
      told += await db.transaction().execute(async (transaction) => {
        const { pack } = await packOf({ packs, db: transaction }, campaign);
        const look: Look = { db: transaction, campaign, pack, today, leadDaysOf, longestLead };
        const notices = [];
        for (const noticesOf of looks) notices.push(...(await noticesOf(look)));
        return (await tell({ db: transaction, now, newId, mail }, notices)).told;
      });
    } catch (error) {
      faults.push(new Error(`no reminders for campaign ${campaign.id}`, { cause: error }));
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map((fault) => fault.message).join('; '));
  return { told };
}
