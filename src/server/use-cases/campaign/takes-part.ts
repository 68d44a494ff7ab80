import { loadView, ownSubject } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';

/** Whether the campaign is about this person, a unit he heads, or somebody he assists. */
export async function takesPart({ db, actor, today }: Context, campaignId: string): Promise<boolean> {
  const view = await loadView(db, actor, today);
  const own = await db
    .selectFrom('subject')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where((where) => where.or([view, ...view.assisted].map((whose) => ownSubject(where, whose))))
    .limit(1)
    .executeTakeFirst();
  return own !== undefined;
}
