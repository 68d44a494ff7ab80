import { Decimal } from '#domain/base/decimal.ts';
import { measuredIndicator } from '#domain/progress/measured-indicator.ts';
import type { ReportObligation } from '#domain/progress/report-obligations.ts';
import { taskAttainment } from '#domain/progress/task-attainment.ts';
import { openAggregate, openTotal, type ToldOf } from '#domain/statistics/open-aggregate.ts';
import type { FollowedTask } from '#database/follow/followed-tasks.ts';
import type { ReadIndicator } from '#database/follow/readings-of.ts';
import { toldOf } from './told-of.ts';

/** What a task gives to a rate in a period: a share of 100; null where it should and gave nothing; undefined: nothing due. */
export interface Given {
  task: FollowedTask;
  share: string | null | undefined;
}

export interface RateCell {
  /** Percent with one place, decimal text; null where nothing is known or it is not shown. */
  rate: string | null;
  /** `shown`; `few`: fewer than five people; `missing`: nothing was reported; `none`: nothing was due. */
  state: 'shown' | 'few' | 'missing' | 'none';
  /** Tasks the rate rests on, and those that should have given something and did not. */
  measured: number;
  missing: number;
  people: number;
}

/** A cell, and whom it tells of: those its rate is the mean of, and all who should have given something. */
export interface ToldCell {
  cell: RateCell;
  measured: ToldOf;
  due: ToldOf;
}

/** The mean of what tasks give, each at most 100, so that none hides another. */
export function rateCell(given: readonly Given[]): ToldCell {
  const due = given.filter(({ share }) => share !== undefined);
  const measured = due.filter(({ share }) => share !== null);
  const told = {
    measured: toldOf(measured.map(({ task }) => task)),
    due: toldOf(due.map(({ task }) => task)),
  };
  const counts = {
    measured: measured.length,
    missing: due.length - measured.length,
    people: told.due.people,
  };
  if (due.length === 0) return { cell: { rate: null, state: 'none', ...counts }, ...told };
  if (!openAggregate(measured.length === 0 ? told.due : told.measured))
    return { cell: fewCell(told.due.people), ...told };
  if (measured.length === 0) return { cell: { rate: null, state: 'missing', ...counts }, ...told };
  const sum = measured.reduce((total, { share }) => total.plus(Decimal.min(share ?? 0, 100)), new Decimal(0));
  const rate = sum.dividedBy(measured.length).toDecimalPlaces(1).toFixed();
  return { cell: { rate, state: 'shown', ...counts }, ...told };
}

/** The cell over all rows: not shown where what the rows hide could be worked out from it, the means or the counts. */
export function totalCell(given: readonly Given[], rows: readonly ToldCell[]): RateCell {
  const { cell } = rateCell(given);
  const hidden = rows.filter((row) => row.cell.state === 'few');
  const open = (['measured', 'due'] as const).every((whom) =>
    openTotal(hidden.map((row) => row[whom]).filter(({ people }) => people > 0)),
  );
  return open ? cell : fewCell(cell.people);
}

function fewCell(people: number): RateCell {
  return { rate: null, state: 'few', measured: 0, missing: 0, people };
}

/** What a task reached by the end of a period, in percent; null while something of it is not reported. */
export function attainedBy(indicators: readonly ReadIndicator[], period: string): string | null {
  return (
    taskAttainment(
      indicators.map(({ target, weight, readings }) => ({
        weight,
        measured: measuredIndicator(
          target,
          readings.filter((reading) => reading.period <= period).map((reading) => reading.actual),
        ),
      })),
    ) ?? null
  );
}

/** Whether the report of a period came in time: 100 or 0; undefined where none is due or was excused. */
export function reportedInTime(obligations: readonly ReportObligation[], period: string): string | undefined {
  switch (obligations.find((it) => it.period === period)?.state) {
    case 'onTime':
      return '100';
    case 'submittedLate':
    case 'late':
    case 'missing':
      return '0';
    case 'notDue':
    case 'excused':
    case undefined:
      return undefined;
  }
}
