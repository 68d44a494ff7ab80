import { sql } from 'kysely';
import { rolesOn, type Subject } from '#domain/access/may.ts';
import { stepsDue, timedStates } from '#domain/life-cycle/steps-due.ts';
import { resultsDueOn } from '#domain/result/results-due-on.ts';
import type { AppraisalState, Role } from '#regulation/life-cycle.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Settings } from '#regulation/settings.ts';
import { type Campaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { appraisalDays } from '#database/rating/appraisal-days.ts';
import { loadDaysOfUnsent } from '#database/result/announced-results.ts';
import { loadView, ownSubject, type View } from '#database/visible-to.ts';
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
    const access = await loadCampaignAccess(db, campaign, today);
    const powers = rolesOn(actor, access);
    if (powers.includes('specialist')) found.push(...(await resultsToSend(context, campaign, pack.settings)));
    found.push(...(await ownSteps(context, campaign, table, view)));
    found.push(...(await stepsOfOthers(context, campaign, pack, { access, powers, view })));
  }
  return found;
}

/** What he is to do in appraisals of his own. */
async function ownSteps(
  { db }: Context,
  campaign: Campaign,
  table: Pack['lifeCycles']['appraisal'],
  view: View,
): Promise<FoundDeadline[]> {
  const states = timedStates(table, ['owner']);
  if (states.length === 0) return [];
  const rows = await daysIn(db, campaign, states)
    .where((where) => ownSubject(where, view))
    .execute();
  return rows.flatMap(({ id, state, enteredOn }) =>
    stepsDue(table, state, enteredOn).flatMap(({ action, by, dueOn }): FoundDeadline[] =>
      // The last day to object follows from the announcement, and stands there anyhow.
      by.includes('owner') && action !== 'object'
        ? [
            {
              kind: 'step',
              id,
              part: action,
              day: dueOn,
              title: campaign.title,
              action,
              path: `/appraisals/${id}`,
            },
          ]
        : [],
    ),
  );
}

/** What he is to do in those of others by his powers; their days only are read, each once. */
async function stepsOfOthers(
  { db, actor }: Context,
  campaign: Campaign,
  pack: Pack,
  { access, powers, view }: { access: Subject; powers: Role[]; view: View },
): Promise<FoundDeadline[]> {
  const table = pack.lifeCycles.appraisal;
  const states = timedStates(table, powers);
  if (states.length === 0) return [];
  const rows = await daysIn(db, campaign, states)
    .clearSelect()
    .select(['appraisal.state', 'entered.enteredOn', 'subject.group_id as groupId'])
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
    .distinct()
    .where((where) => sql<boolean>`${ownSubject(where, view)} is not true`)
    .execute();
  return rows.flatMap(({ state, enteredOn, groupId, scored }) =>
    stepsDue(table, state, enteredOn).flatMap(({ action, by, dueOn }): FoundDeadline[] => {
      if (action === 'object' || !by.some((role) => powers.includes(role))) return [];
      if (action === 'score' && (scored || !isSeated(actor, pack, groupId, access))) return [];
      const { id, title } = campaign;
      const path = `/appraisals?campaign=${id}`;
      return [{ kind: 'step', id, part: `${action}-${dueOn}`, day: dueOn, title, action, path }];
    }),
  );
}

function daysIn(db: Context['db'], { id }: Campaign, states: AppraisalState[]) {
  return appraisalDays(db).where('subject.campaign_id', '=', id).where('appraisal.state', 'in', states);
}

/** The days by which announced ratings that were not sent are to be with the national database. */
async function resultsToSend(
  { db }: Context,
  campaign: Campaign,
  settings: Settings,
): Promise<FoundDeadline[]> {
  if (settings.resultsDue === undefined) return [];
  const { id, title, authority_id: authorityId } = campaign;
  const announced = await loadDaysOfUnsent(db, authorityId, id);
  const days = new Set(announced.flatMap((day) => resultsDueOn(day, settings) ?? []));
  const path = `/admin/results?authorityId=${authorityId}`;
  return [...days].map((day) => ({ kind: 'results', id, part: day, day, title, path }));
}
