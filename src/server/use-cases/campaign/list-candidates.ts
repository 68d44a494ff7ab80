import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import { loadCandidates, loadGroupsOfPosts } from '#database/organisation/campaign-candidates.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listCandidatesAnswer } from '#use-cases/answers/campaign-answers.ts';
import { reachCampaign } from './reach-campaign.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/**
 * Whom a campaign can take in: holders of posts its authority manages during the period, with the group each has already, or
 * which group the post, or posts of its kind, had in the campaign before.
 */
export const listCandidates = query(
  'listCandidates',
  input,
  async (context, { campaignId }) => {
    const reached = await reachCampaign(context, campaignId, 'readCampaign');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    const permit = may(context.actor, 'changeSubjects', access);
    if (!permit.ok) return permit;
    const above = access.authorityPath.filter((id) => id !== campaign.authority_id);
    const before =
      campaign.previous_id === null ? undefined : await loadGroupsOfPosts(context.db, campaign.previous_id);
    const here = await loadGroupsOfPosts(context.db, campaignId);
    const rows = await loadCandidates(context.db, campaign, above);
    return ok({
      candidates: rows.map((row) => ({
        ...row,
        suggestedGroupId:
          before?.ofPost.get(row.postId) ??
          here.ofKind.get(row.postKind) ??
          before?.ofKind.get(row.postKind) ??
          null,
      })),
    });
  },
  { output: listCandidatesAnswer },
);
