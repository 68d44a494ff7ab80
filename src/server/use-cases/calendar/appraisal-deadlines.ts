import { sql } from 'kysely';
import { rolesOn } from '#domain/access/may.ts';
import { stepsDue, timedStates } from '#domain/life-cycle/steps-due.ts';
import { resultsDueOn } from '#domain/result/results-due-on.ts';
import type { Role } from '#regulation/life-cycle.ts';
import type { Settings } from '#regulation/settings.ts';
import { type Campaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { appraisalDays } from '#database/rating/appraisal-days.ts';
import { loadAnnouncedResults } from '#database/result/announced-results.ts';
import { loadView, ownSubject } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { listCampaigns } from '#use-cases/campaign/list-campaigns.ts';
import { isSeated } from '#use-cases/council/is-seated.ts';
import type { FoundDeadline } from './found-deadline.ts';

/**
 * The last days of the steps of appraisals that the asker is to take, and to pass their results on, where the regulation gives them a time. Of his own
 * appraisal each by itself; of those of others one for each campaign, step and day, however many they are: whose they
 * are a calendar does not say.
 */
export async function appraisalDeadlines(context: Context): Promise<FoundDeadline[]> {
  const { db, actor, today } = context;
  const reached = await listCampaigns.run(context, { limit: 200 });
  if (!reached.ok) return [];
  const ids = reached.value.campaigns.map(({ id }) => id);
  const campaigns = await db
    .selectFrom('campaign')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const view = await loadView(db, actor, today);
  const found: FoundDeadline[] = [];
  for (const campaign of campaigns) {
    const { pack } = await packOf(context, campaign);
    const table = pack.lifeCycles.appraisal;
    const states = timedStates(table);
    const access = await loadCampaignAccess(db, campaign, today);
    const powers = rolesOn(actor, access);
    if (powers.includes('specialist')) found.push(...(await resultsToSend(context, campaign, pack.settings)));
    if (states.length === 0) continue;
    const rows = await appraisalDays(db)
      .select('subject.group_id as groupId')
      .select((where) => sql<boolean>`coalesce(${ownSubject(where, view)}, false)`.as('own'))
      .select((where) =>
        where
          .exists(
            where
              .selectFrom('sheet')
              .select('sheet.id')
              .whereRef('sheet.appraisal_id', '=', 'appraisal.id')
              .where('sheet.side', '=', 'council')
              .where('sheet.account_id', '=', actor.accountId),
          )
          .$castTo<boolean>()
          .as('scored'),
      )
      .where('subject.campaign_id', '=', campaign.id)
      .where('appraisal.state', 'in', states)
      .execute();
    for (const { id, state, enteredOn, own, groupId, scored } of rows) {
      const roles: Role[] = own ? ['owner'] : powers;
      for (const { action, by, dueOn } of stepsDue(table, state, enteredOn)) {
        if (!by.some((role) => roles.includes(role))) continue;
        // The last day to object follows from the announcement, and stands there anyhow.
        if (action === 'object') continue;
        if (action === 'score' && (scored || !isSeated(actor, pack, groupId, access))) continue;
        const about = own
          ? { id, part: action, path: `/appraisals/${id}` }
          : { id: campaign.id, part: `${action}-${dueOn}`, path: `/appraisals?campaign=${campaign.id}` };
        found.push({ kind: 'step', ...about, day: dueOn, title: campaign.title, action });
      }
    }
  }
  return found;
}

/** The days by which announced ratings that were not sent are to be with the national database. */
async function resultsToSend(
  { db }: Context,
  campaign: Campaign,
  settings: Settings,
): Promise<FoundDeadline[]> {
  if (settings.resultsDue === undefined) return [];
  const { id, title, authority_id: authorityId } = campaign;
  const unsent = await loadAnnouncedResults(db, authorityId, { campaignId: id }, { sent: false });
  const days = new Set(unsent.flatMap(({ announcedOn }) => resultsDueOn(announcedOn, settings) ?? []));
  const path = `/admin/results?authorityId=${authorityId}`;
  return [...days].map((day) => ({ kind: 'results', id, part: day, day, title, path }));
}
