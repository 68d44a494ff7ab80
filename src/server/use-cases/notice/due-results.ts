import { resultsDueOn } from '#domain/result/results-due-on.ts';
import { loadPowerAccounts } from '#database/notice/notice-store.ts';
import { loadDaysOfUnsent } from '#database/result/announced-results.ts';
import { type Look, noticesOfDue } from './due-work.ts';

/** Announced ratings that the regulation wants on the national database by a day and that were not sent, told to the specialists. */
export async function noticesOfResults(look: Look) {
  const { db, campaign, pack, today } = look;
  if (pack.settings.resultsDue === undefined) return [];
  const announced = await loadDaysOfUnsent(db, campaign.authority_id, campaign.id);
  if (announced.length === 0) return [];
  const days = new Set(announced.flatMap((day) => resultsDueOn(day, pack.settings) ?? []));
  const accountIds = await loadPowerAccounts(db, 'specialist', campaign.authority_id, today);
  return [...days].toSorted().flatMap((dueOn) =>
    noticesOfDue(
      {
        thing: 'campaign',
        thingId: campaign.id,
        soon: 'resultsDueSoon',
        late: 'resultsLate',
        dueOn,
        params: { title: campaign.title },
        accountIds,
      },
      look,
    ),
  );
}
