import { type ObligationState, obligationStates } from '#domain/progress/report-obligations.ts';
import { type FollowFilter, readFollowFilter } from './follow-filter.ts';

/** Which reports are listed; kept in the address. */
export interface ReportFilter extends Pick<FollowFilter, (typeof narrowing)[number]> {
  state?: ObligationState;
  /** Who leads the work: an official in his post, or a unit. */
  lead?: string;
}

const narrowing = ['campaign', 'period', 'unit', 'block', 'group', 'origin', 'nature'] as const;

/** Reads the filter from an address; what is not understood is left out. */
export function readReportFilter(search: Record<string, unknown>): ReportFilter {
  const state = obligationStates.find((it) => it === search['state']);
  const lead = search['lead'];
  return {
    ...narrowedBy(readFollowFilter(search)),
    ...(state === undefined ? {} : { state }),
    ...(typeof lead === 'string' && lead !== '' ? { lead } : {}),
  };
}

/** What of a view's filter goes on to the reports behind its figures. */
export function narrowedBy(filter: FollowFilter): ReportFilter {
  return Object.fromEntries(
    narrowing.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])),
  ) as ReportFilter;
}
