import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { keepPack } from '#database/task/kept-pack.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { refuseEnded } from '#use-cases/organisation/refuse-ended.ts';
import { command } from '#use-cases/base/use-case.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  authorityId: z.uuid(),
  title: z.string().min(1).max(300),
  packId: z.string().min(1),
  periodFrom: z.iso.date(),
  periodTo: z.iso.date(),
  /** The campaign whose unfinished work can be carried over into this one. */
  previousId: z.uuid().optional(),
});

/** Opens a campaign: one authority, one version of a regulation, one period. It stays on that version. */
export const createCampaign = command(
  'createCampaign',
  input,
  async (context, campaign) => {
    // Who may open it is asked of the organisation as it stands today, never of one that was or will be.
    const authorityPath = await loadUnitPath(context.db, campaign.authorityId, context.today);
    if (authorityPath.length === 0) return refuse('notFound', { what: 'unit', id: campaign.authorityId });
    const permit = may(context.actor, 'createCampaign', { thing: 'campaign', authorityPath, ownerIds: [] });
    if (!permit.ok) return permit;
    const ended = await refuseEnded(context, 'authorityId', campaign.authorityId, campaign.periodFrom);
    if (ended !== undefined) return ended;
    const regulation = context.packs.find(campaign.packId);
    if (regulation === undefined) return refuse('notFound', { what: 'pack', id: campaign.packId });
    const { head } = regulation.pack;
    if (campaign.periodTo <= campaign.periodFrom)
      return refuse('invalidValue', { path: 'periodTo', problem: 'outOfPeriod', limit: campaign.periodFrom });
    if (
      campaign.periodTo < head.validFrom ||
      (head.validTo !== undefined && head.validTo <= campaign.periodFrom)
    )
      return refuse('invalidValue', {
        path: 'packId',
        problem: 'outOfPeriod',
        given: campaign.packId,
        limit: `${head.validFrom} – ${head.validTo ?? '…'}`,
      });

    await keepPack(context.db, regulation);
    const id = context.newId();
    await context.db
      .insertInto('campaign')
      .values({
        id,
        authority_id: campaign.authorityId,
        title: campaign.title,
        pack_id: head.id,
        pack_version: head.version,
        pack_hash: regulation.hash,
        period_from: campaign.periodFrom,
        period_to: campaign.periodTo,
        previous_id: campaign.previousId ?? null,
      })
      .execute();
    context.record({
      authorityId: campaign.authorityId,
      action: 'createCampaign',
      thing: 'campaign',
      thingId: id,
      after: { ...campaign, packVersion: head.version, packHash: regulation.hash },
    });
    return ok({ id });
  },
  { output: idAnswer },
);
