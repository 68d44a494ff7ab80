import { countAssigned } from '#database/count-store.ts';
import type { Campaign } from '#database/campaign-store.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Context } from '#use-cases/base/context.ts';
import { answerCampaign } from './answer-campaign.ts';
import { answerPack } from './answer-pack.ts';
import { plainFilters, type PublishedQuery, type Selection } from './published-query.ts';

/** A figure the system comes to; undefined: the query names things that only the replayed case has. */
type Answer = string | number | string[] | null | undefined;

/** A campaign whose figures stand beside published ones, with those under the same regulation that may be read. */
export interface Beside {
  campaign: Campaign;
  pack: Pack;
  others: { id: string; authorityId: string }[];
}

/** What the system comes to for a campaign where a published table has a figure. */
export async function answerPublished(
  context: Pick<Context, 'db'>,
  beside: Beside,
  query: PublishedQuery,
): Promise<Answer> {
  return inWords(await answerOf(context, beside, query), query.words);
}

function inWords(answer: Answer, words: PublishedQuery['words']): Answer {
  if (words === undefined) return answer;
  if (Array.isArray(answer)) return answer.map((item) => words[item] ?? item);
  return typeof answer === 'string' ? (words[answer] ?? answer) : answer;
}

async function answerOf({ db }: Pick<Context, 'db'>, beside: Beside, query: PublishedQuery): Promise<Answer> {
  if ('label' in query) return query.label;
  if ('pack' in query) return answerPack(beside.pack, query);
  if ('campaign' in query && 'get' in query) return answerCampaign(db, beside.campaign.id, query.get);
  if ('count' in query) {
    const { count, where } = query;
    if (count === 'holders' || count === 'solutions') return undefined;
    const chosen = select(beside, where);
    return chosen && countAssigned(db, count, chosen.campaignIds, chosen.where);
  }
  if ('each' in query) {
    const chosen = select(beside, query.each.where);
    if (chosen === undefined) return undefined;
    const subjects = await db
      .selectFrom('subject')
      .select('id')
      .where('campaign_id', 'in', chosen.campaignIds)
      .$if(query.each.where.group !== undefined, (of) =>
        of.where('group_id', '=', query.each.where.group ?? ''),
      )
      .execute();
    const numbers = new Set<number>();
    for (const { id } of subjects)
      numbers.add(
        await countAssigned(db, query.each.count, chosen.campaignIds, { ...chosen.where, subjectId: [id] }),
      );
    return numbers.size === 1 ? [...numbers][0] : [...numbers].toSorted((a, b) => a - b).join(', ') || null;
  }
  return undefined;
}

/** A selection as a count takes it; undefined where it names one thing of the case, or a group the regulation has not. */
function select({ campaign, pack, others }: Beside, where: Selection) {
  if (where.owner !== undefined || where.task !== undefined || where.units !== undefined) return undefined;
  if (where.group !== undefined && !pack.groups.some(({ id }) => id === where.group)) return undefined;
  const filters = Object.entries(plainFilters).flatMap(([name, filter]) => {
    const value = where[name as keyof Selection];
    return typeof value === 'string' ? [[filter, [value]]] : [];
  });
  const campaignIds =
    where.authorityNot === undefined
      ? [campaign.id]
      : others.filter((it) => it.authorityId !== campaign.authority_id).map((it) => it.id);
  return { campaignIds, where: Object.fromEntries(filters) as Parameters<typeof countAssigned>[3] };
}
