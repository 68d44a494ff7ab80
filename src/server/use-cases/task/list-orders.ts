import { sql } from 'kysely';
import * as z from 'zod';
import { daysBetween } from '#domain/base/dates.ts';
import { ok } from '#domain/base/result.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadView, visibleTo } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listOrdersAnswer } from '#use-cases/answers/task-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid().optional(),
  /** Whose answer is awaited: the owner's to an order, or the authority's to other terms. */
  awaited: z.enum(['owner', 'authority']).optional(),
  /** Only those whose last day to answer has passed, or only the others. */
  overdue: z.boolean().optional(),
  /** The last row of the page before. */
  after: z.strictObject({ answerBy: z.iso.date(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** The states of an order that wait for somebody's answer. */
const awaiting = { owner: 'ordered', authority: 'negotiating' } as const;

/** Where the regulation sets no last day, an order comes after all that have one. */
const never = '2200-12-31';
const answerBy = sql<string>`coalesce(task.step_due_on, date '2200-12-31')`;

/** Orders somebody may see that wait for an answer, those whose last day comes first first, a page at a time. */
export const listOrders = query(
  'listOrders',
  input,
  async (context, filter) => {
    const view = await loadView(context.db, context.actor, context.today);
    let rows = context.db
      .selectFrom('task')
      .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
      .select(['task.id', 'task.title', 'task.reason', 'task.state', 'task.version'])
      .select(['task.expected_product as expectedProduct', 'task.due_on as dueOn'])
      .select(['task.campaign_id as campaignId', 'campaign.title as campaignTitle'])
      .select(['task.state_since as since', answerBy.as('answerBy')])
      .where('task.state', 'in', filter.awaited ? [awaiting[filter.awaited]] : Object.values(awaiting))
      .where(visibleTo(view));
    const { campaignId, overdue, after, limit } = filter;
    if (campaignId !== undefined) rows = rows.where('task.campaign_id', '=', campaignId);
    if (overdue !== undefined) rows = rows.where(answerBy, overdue ? '<' : '>=', context.today);
    if (after !== undefined)
      rows = rows.where(sql<boolean>`(${answerBy}, task.id) > (${after.answerBy}::date, ${after.id}::uuid)`);
    const page = await rows
      .orderBy(answerBy)
      .orderBy('task.id')
      .limit(limit + 1)
      .execute();
    const shown = page.slice(0, limit);
    const owners = await loadOwnersOf(
      context.db,
      shown.map((task) => task.id),
    );
    const last = shown.at(-1);
    return ok({
      orders: shown.map((order) => ({
        ...order,
        awaited: order.state === awaiting.owner ? 'owner' : 'authority',
        answerBy: order.answerBy === never ? null : order.answerBy,
        overdueDays: Math.max(0, daysBetween(order.answerBy, context.today)),
        owners: owners.get(order.id) ?? [],
      })),
      next: page.length > limit && last !== undefined ? { answerBy: last.answerBy, id: last.id } : null,
    });
  },
  { output: listOrdersAnswer },
);
