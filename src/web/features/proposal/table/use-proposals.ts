import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '#web/api/client.ts';
import { everyProposal } from '#web/api/every-proposal.ts';
import type { Candidate } from '../candidate.ts';

/** All proposals of a campaign and how one may enter further ones; `loaded` counts while they come in. */
export function useProposals(campaignId: string) {
  const [loaded, setLoaded] = useState(0);
  const proposals = useQuery(everyProposal(campaignId, setLoaded));
  return { proposals, loaded };
}

/** Everybody in a campaign. */
export function useMembers(campaignId: string) {
  return useQuery({
    queryKey: [...api.campaign.check.key({ input: { campaignId } }), 'all'],
    queryFn: async () => {
      const all: Candidate[] = [];
      let after: string | undefined;
      for (;;) {
        const page = await client.campaign.check({ campaignId, ...(after === undefined ? {} : { after }) });
        all.push(...page.subjects);
        if (page.next === null) return all;
        after = page.next;
      }
    },
  });
}
