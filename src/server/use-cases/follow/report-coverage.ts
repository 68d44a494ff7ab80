import * as z from 'zod';
import { Decimal } from '#domain/base/decimal.ts';
import { ok } from '#domain/base/result.ts';
import { type ObligationState, obligationStates } from '#domain/progress/report-obligations.ts';
import { openAggregate } from '#domain/statistics/open-aggregate.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { FollowedTask } from '#database/follow/followed-tasks.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadObligations } from '#use-cases/progress/load-obligations.ts';
import { closingSchema, followFilter, reachFollowed } from './follow-scope.ts';
import { leadOf, leadSchema } from './follow-page.ts';
import { eachBatch } from './load-followed.ts';
import { toldOf } from './told-of.ts';

const input = z.strictObject(followFilter);

const counts = z.partialRecord(z.enum(obligationStates), z.int());
const output = z.strictObject({
  closing: closingSchema,
  periods: z.array(z.strictObject({ period: z.string(), to: z.iso.date(), dueOn: z.iso.date().nullable() })),
  rows: z.array(
    z.strictObject({
      subjectId: z.uuid(),
      ...leadSchema,
      tasks: z.int(),
      /** Of each period how many reports stand how; nothing where none was owed. */
      cells: z.array(z.strictObject({ period: z.string(), states: counts })),
    }),
  ),
  total: z.array(
    z.strictObject({
      period: z.string(),
      states: counts,
      /** Percent of the reports due that came in time; null where none was due or too few people owe them. */
      inTime: z.string().nullable(),
      few: z.boolean(),
    }),
  ),
  cut: z.boolean(),
});

/**
 * The reports owed by whoever leads work, period by period: in time, late, missing, not due yet. Those who owe most come
 * first. Each row is a list of reports; only what is said of all together counts people.
 */
export const reportCoverage = query(
  'reportCoverage',
  input,
  async (context, filter) => {
    const reached = await reachFollowed(context, filter);
    if (!reached.ok) return reached;
    const { campaign, pack, periods, closing } = reached.value;
    const names = new Set(periods.map(({ period }) => period));
    const rows = new Map<string, { lead: FollowedTask; tasks: number; states: Map<string, States> }>();
    const totals = new Map<string, { states: States; tasks: FollowedTask[] }>();
    const dueOn = new Map<string, string>();
    const look = async (tasks: FollowedTask[]) => {
      const ids = tasks.map((task) => task.id);
      const owed = await loadObligations(context.db, campaign.id, pack.settings, ids, context.today);
      for (const task of tasks) {
        const obligations = (owed.get(task.id) ?? []).filter((it) => names.has(it.period));
        if (obligations.length === 0) continue;
        const row = rows.get(task.subjectId) ?? { lead: task, tasks: 0, states: new Map<string, States>() };
        row.tasks += 1;
        rows.set(task.subjectId, row);
        for (const { period, state, dueOn: day } of obligations) {
          dueOn.set(period, day);
          row.states.set(period, countUp(row.states.get(period), state));
          const total = totals.get(period) ?? { states: {}, tasks: [] };
          total.tasks.push(task);
          totals.set(period, { states: countUp(total.states, state), tasks: total.tasks });
        }
      }
    };
    const { cut } = await eachBatch(context, reached.value, look, [
      ...assignedStates,
      'transferred',
      'withdrawn',
    ]);
    const shown = [...rows.values()].map(({ lead, tasks, states }) => ({
      subjectId: lead.subjectId,
      ...leadOf(lead),
      tasks,
      cells: periods.map(({ period }) => ({ period, states: states.get(period) ?? {} })),
    }));
    const owing = (row: (typeof shown)[number]) =>
      row.cells.reduce(
        (sum, { states }) =>
          sum + (states.missing ?? 0) * 1000 + (states.late ?? 0) * 1000 + (states.submittedLate ?? 0),
        0,
      );
    return ok({
      closing,
      periods: periods.map(({ period, to }) => ({ period, to, dueOn: dueOn.get(period) ?? null })),
      rows: shown.toSorted(
        (a, b) => owing(b) - owing(a) || (a.unitName + a.subjectId < b.unitName + b.subjectId ? -1 : 1),
      ),
      total: periods.map(({ period }) => {
        const { states = {}, tasks = [] } = totals.get(period) ?? {};
        const few = !openAggregate(toldOf(tasks));
        return { period, states: few ? {} : states, inTime: few ? null : inTimeOf(states), few };
      }),
      cut,
    });
  },
  { output },
);

type States = { [state in ObligationState]?: number };

function countUp(states: States = {}, state: ObligationState): States {
  return { ...states, [state]: (states[state] ?? 0) + 1 };
}

function inTimeOf({ onTime = 0, submittedLate = 0, late = 0, missing = 0 }: States): string | null {
  const due = onTime + submittedLate + late + missing;
  return due === 0 ? null : new Decimal(onTime).times(100).dividedBy(due).toDecimalPlaces(1).toFixed();
}
