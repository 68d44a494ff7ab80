import { sql } from 'kysely';
import { rolesOn } from '#domain/access/may.ts';
import { stepsDue, timedStates } from '#domain/life-cycle/steps-due.ts';
import type { Role } from '#regulation/life-cycle.ts';
import { loadCampaignAccess } from '#database/campaign-store.ts';
import { appraisalDays } from '#database/rating/appraisal-days.ts';
import { loadView, ownSubject } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { listCampaigns } from '#use-cases/campaign/list-campaigns.ts';
import { isSeated } from '#use-cases/council/is-seated.ts';
import type { FoundDeadline } from './found-deadline.ts';

/**
 * The last days of the steps of appraisals that the asker is to take, where the regulation gives them a time. Of his own
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
    if (states.length === 0) continue;
    const access = await loadCampaignAccess(db, campaign, today);
    const powers = rolesOn(actor, access);
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
