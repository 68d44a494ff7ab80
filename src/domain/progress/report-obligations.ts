import { addDays, type IsoDate } from '#domain/base/dates.ts';
import type { Cadence } from '#regulation/settings.ts';
import { type ReportPeriod, periodsWithin } from './report-period.ts';

/** Days from `from` up to and without `to`; without an end when that is null. */
export interface DaySpan {
  from: IsoDate;
  to: IsoDate | null;
}

/**
 * Where a report stands: `notDue` still has time; `late` is past its day and still expected; `missing` is past it and can
 * no longer come as a report, for the period is sealed or the work has ended; `excused` is not owed, for the work was
 * suspended.
 */
export const obligationStates = ['notDue', 'late', 'missing', 'onTime', 'submittedLate', 'excused'] as const;
export type ObligationState = (typeof obligationStates)[number];

export interface ReportObligation extends ReportPeriod {
  dueOn: IsoDate;
  state: ObligationState;
  /** The day of the first report of the period. */
  submittedOn: IsoDate | null;
  sealedOn: IsoDate | null;
}

/** Who answered for a task when, and what came of it. */
export interface AnsweredWork {
  /** From the paper that gave the task to its owner, to the day it ended or was taken away. */
  assigned: DaySpan;
  /** When the lead held the post he was given it in; of a unit's own work, when the unit existed. */
  held: DaySpan[];
  suspended: DaySpan[];
  dueOn: IsoDate;
  /** First reports, by period. */
  reported: { period: string; submittedOn: IsoDate }[];
}

/** What a regulation says about reports, and which periods of the campaign have been sealed. */
export interface ReportRule {
  cadence: Cadence;
  /** Days after the last day of a period. */
  dueDays: number;
  sealed: { period: string; sealedOn: IsoDate }[];
}

/**
 * The reports a task owes, in the order of time, up to the period of its end: while it is open, of the later of its due
 * day and today. A report is owed by whoever answers for the work on the last day of the period: who took the post
 * or the work over later owes none for the time before, and who handed it on owes none for the period he left in.
 * What was reported without being owed is among them.
 */
export function reportObligations(work: AnsweredWork, rule: ReportRule, today: IsoDate): ReportObligation[] {
  const { assigned, dueOn } = work;
  const open = dueOn > today ? dueOn : today;
  const last = assigned.to === null ? open : addDays(assigned.to, -1);
  return periodsWithin(rule.cadence, assigned.from, last).flatMap((period): ReportObligation[] => {
    const submittedOn = work.reported.find((it) => it.period === period.period)?.submittedOn ?? null;
    const sealedOn = rule.sealed.find((it) => it.period === period.period)?.sealedOn ?? null;
    const owed = spans(assigned, period.to) && work.held.some((span) => spans(span, period.to));
    if (!owed && submittedOn === null) return [];
    const dueBy = addDays(period.to, rule.dueDays);
    const state = ((): ObligationState => {
      if (submittedOn !== null) return submittedOn <= dueBy ? 'onTime' : 'submittedLate';
      if (work.suspended.some((span) => spans(span, period.to))) return 'excused';
      if (sealedOn !== null) return 'missing';
      if (today <= dueBy) return 'notDue';
      return assigned.to !== null && assigned.to <= today ? 'missing' : 'late';
    })();
    return [{ ...period, dueOn: dueBy, state, submittedOn, sealedOn }];
  });
}

function spans(span: DaySpan, day: IsoDate): boolean {
  return span.from <= day && (span.to === null || day < span.to);
}
