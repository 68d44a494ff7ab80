import * as z from 'zod';
import { daysBetween, type IsoDate } from '#domain/base/dates.ts';
import { ok } from '#domain/base/result.ts';
import { replyDueOn } from '#domain/progress/reply-due-on.ts';
import { loadStuck, type StuckRow } from '#database/follow/stuck-store.ts';
import { loadUnitNames } from '#database/follow/unit-tree.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadLate } from '#use-cases/progress/load-delays.ts';
import { followFilter, type FollowScope, reachFollowed } from './follow-scope.ts';
import { leadSchema } from './follow-page.ts';

const { period: _, ...filter } = followFilter;
const input = z.strictObject({
  ...filter,
  /** Only what this unit, or with `authority` the authority, is to move. */
  holder: z.string().max(100).optional(),
  limit: z.int().min(1).max(5000).default(200),
});

const kinds = ['obstacle', 'plan', 'product', 'cause', 'due'] as const;
const output = z.strictObject({
  asOf: z.iso.date(),
  /** Who is to move how much, whoever has waited longest first. */
  holders: z.array(
    z.strictObject({
      /** `authority`, or the id of a unit. */
      key: z.string(),
      name: z.string(),
      count: z.int(),
      overdue: z.int(),
      oldestDays: z.int(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      kind: z.enum(kinds),
      id: z.uuid(),
      taskId: z.uuid(),
      title: z.string(),
      ...leadSchema,
      holder: z.string(),
      holderName: z.string(),
      text: z.string().nullable(),
      proposal: z.string().nullable(),
      asksDecision: z.boolean(),
      guidance: z.string().nullable(),
      since: z.iso.date(),
      ageDays: z.int(),
      /** By when whoever holds it is to act; null where nothing sets a day. */
      dueOn: z.iso.date().nullable(),
      overdue: z.boolean(),
      /** Whether the actor may answer it with guidance. */
      mayGuide: z.boolean(),
    }),
  ),
  count: z.int(),
});

/**
 * What stands still in a campaign and who is to move it: obstacles not resolved, plans, products and objective causes
 * that wait for an answer, work past its day. Overdue first, then the oldest.
 */
export const stuckBoard = query(
  'stuckBoard',
  input,
  async (context, { holder, limit, ...asked }) => {
    const reached = await reachFollowed(context, asked);
    if (!reached.ok) return reached;
    const { campaign, mayGuide } = reached.value;
    const { today } = context;
    const found = await loadStuck(context.db, reached.value.filter, today);
    const late = await loadLate(
      context,
      found
        .filter((row) => row.kind === 'due')
        .map((row) => ({
          id: row.taskId,
          state: row.state,
          dueOn: row.taskDueOn,
          closedOn: row.closedOn,
          campaignId: campaign.id,
        })),
    );
    const authority = campaign.authority_id;
    const name = (await loadUnitNames(context.db, [authority])).get(authority) ?? '';
    const rows = found
      // Time waited for the authority is no delay of whoever does the work.
      .filter((row) => row.kind !== 'due' || row.taskDueOn >= today || late.has(row.taskId))
      .map((row) => {
        const held = holderOf(row);
        const dueOn = dueOf(row, reached.value);
        return {
          kind: row.kind,
          id: row.id,
          taskId: row.taskId,
          title: row.title,
          fullName: row.fullName,
          postTitle: row.postTitle,
          unitId: row.unitId,
          unitName: row.unitName,
          holder: held?.id ?? 'authority',
          holderName: held?.name ?? name,
          text: row.text,
          proposal: row.proposal,
          asksDecision: row.asksDecision,
          guidance: row.guidance,
          since: row.since,
          ageDays: Math.max(0, daysBetween(row.since, today)),
          dueOn,
          overdue: dueOn !== null && dueOn < today,
          mayGuide: mayGuide && row.kind === 'obstacle',
        };
      })
      .toSorted(
        (a, b) => Number(b.overdue) - Number(a.overdue) || b.ageDays - a.ageDays || (a.id < b.id ? -1 : 1),
      );
    const holders = [...Map.groupBy(rows, (row) => row.holder)]
      .map(([key, own]) => ({
        key,
        name: own[0]?.holderName ?? '',
        count: own.length,
        overdue: own.filter((row) => row.overdue).length,
        oldestDays: Math.max(...own.map((row) => row.ageDays)),
      }))
      .toSorted((a, b) => b.oldestDays - a.oldestDays || (a.key < b.key ? -1 : 1));
    const shown = rows.filter((row) => holder === undefined || row.holder === holder);
    return ok({ asOf: today, holders, rows: shown.slice(0, limit), count: shown.length });
  },
  { output },
);

/** The unit that is to move something; undefined: the authority is. */
function holderOf(row: StuckRow): { id: string; name: string } | undefined {
  if (row.kind === 'due') return { id: row.unitId, name: row.unitName };
  if (row.namedUnitId === null) return undefined;
  return { id: row.namedUnitId, name: row.namedUnitName ?? '' };
}

function dueOf(row: StuckRow, { pack }: FollowScope): IsoDate | null {
  if (row.kind === 'due') return row.since;
  if (row.dueOn !== null) return row.dueOn;
  return row.kind === 'obstacle' && row.asksDecision ? replyDueOn(row.since, pack.settings) : null;
}
