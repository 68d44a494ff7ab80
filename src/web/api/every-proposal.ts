import { type Answers, api, client } from './client.ts';

type Page = Answers['task']['proposals'];

/** All proposals of a campaign: as the list answers, to the end of its pages. `onLoaded` is told how many there are so far. */
export function everyProposal(campaignId: string, onLoaded: (number: number) => void = () => undefined) {
  return {
    queryKey: [...api.task.proposals.key({ input: { campaignId } }), 'all'],
    queryFn: async (): Promise<Pick<Page, 'proposals' | 'ways'>> => {
      const answer = await client.task.proposals({ campaignId, limit: 200 });
      while (answer.next !== null) {
        onLoaded(answer.proposals.length);
        const { proposals, next } = await client.task.proposals({
          campaignId,
          limit: 200,
          after: answer.next,
        });
        answer.proposals.push(...proposals);
        answer.next = next;
      }
      return answer;
    },
  };
}
