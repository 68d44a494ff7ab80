import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { possibleActions } from '#domain/life-cycle/decide.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { takesPart } from './takes-part.ts';
import { getCampaignAnswer } from '#use-cases/answers/campaign-answers.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/** A campaign: whose, for when, by which rules, and what whoever asks can do with it. */
export const getCampaign = query(
  'getCampaign',
  input,
  async (context, { campaignId }) => {
    const missing = refuse('notFound', { what: 'campaign', id: campaignId });
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return missing;
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    if (!may(context.actor, 'readCampaign', access).ok && !(await takesPart(context, campaignId)))
      return missing;
    const { name, tree } = await context.db
      .selectFrom('unit')
      .select(['name', 'tree'])
      .where('id', '=', campaign.authority_id)
      .executeTakeFirstOrThrow();
    const previous =
      campaign.previous_id === null ? undefined : await findCampaign(context.db, campaign.previous_id);
    const { pack, hash } = await packOf(context, campaign);
    const roles = rolesOn(context.actor, access);
    const allowed = (action: Parameters<typeof may>[1]) => may(context.actor, action, access).ok;
    return ok({
      id: campaign.id,
      title: campaign.title,
      authorityId: campaign.authority_id,
      authorityName: name,
      /** Of the Party or of the state: the form of its papers. */
      authorityTree: tree,
      periodFrom: campaign.period_from,
      periodTo: campaign.period_to,
      packId: campaign.pack_id,
      packVersion: campaign.pack_version,
      packHash: hash,
      pack,
      previous: previous === undefined ? null : { id: previous.id, title: previous.title },
      /** What the page may offer. */
      actions: {
        changeSubjects: allowed('changeSubjects'),
        readStatistics: allowed('readStatistics'),
        readBacklog: allowed('readBacklog'),
        enterReports: allowed('enterReports'),
        ways: possibleActions(pack.lifeCycles.task, 'none', roles),
        steps: possibleActions(pack.lifeCycles.task, 'endorsed', roles),
      },
    });
  },
  { output: getCampaignAnswer },
);
