import type { ObligationState } from '#domain/progress/report-obligations.ts';
import type { Tone } from '#web/ui/state-tag.tsx';

/** How the standing of a report looks beside its words. */
export const obligationTones: { readonly [state in ObligationState]: Tone } = {
  notDue: 'plain',
  late: 'bad',
  missing: 'bad',
  onTime: 'good',
  submittedLate: 'warn',
  excused: 'plain',
};
