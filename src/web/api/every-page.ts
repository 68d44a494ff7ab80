import { api, client } from './client.ts';

/** All campaigns there are for who asks: as the list answers, to the end of its pages. */
export function everyCampaign() {
  return {
    ...api.campaign.list.queryOptions({ input: {} }),
    queryFn: async () => {
      const answer = await client.campaign.list({});
      while (answer.next !== null) {
        const { campaigns, next } = await client.campaign.list({ after: answer.next });
        answer.campaigns.push(...campaigns);
        answer.next = next;
      }
      return answer;
    },
  };
}

/** All appraisals of a campaign: as the list answers, to the end of its pages. */
export function everyAppraisal(campaignId: string) {
  return {
    ...api.appraisal.list.queryOptions({ input: { campaignId } }),
    queryFn: async () => {
      const answer = await client.appraisal.list({ campaignId });
      while (answer.next !== null) {
        const { appraisals, next } = await client.appraisal.list({ campaignId, after: answer.next });
        answer.appraisals.push(...appraisals);
        answer.next = next;
      }
      return answer;
    },
  };
}
