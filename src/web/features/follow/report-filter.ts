import { type ObligationState, obligationStates } from '#domain/progress/report-obligations.ts';

/** Which reports are listed; kept in the address. */
export interface ReportFilter {
  campaign?: string;
  period?: string;
  state?: ObligationState;
  unit?: string;
}

/** Reads the filter from an address; what is not understood is left out. */
export function readReportFilter(search: Record<string, unknown>): ReportFilter {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const filter = {
    campaign: text('campaign'),
    period: text('period'),
    state: obligationStates.find((state) => state === search['state']),
    unit: text('unit'),
  };
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as ReportFilter;
}
