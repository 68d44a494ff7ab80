import type { IsoDate } from '#domain/base/dates.ts';
import type { Notice } from '#domain/notice/notice.ts';

/** The days a calendar shows. */
export type DeadlineKind =
  'step' | 'report' | 'task' | 'milestone' | 'guidance' | 'session' | 'objection' | 'results';

/** A day by which something is to be done, or on which something is held, as its owner's calendar shows it. */
export interface Deadline {
  /** The same for the same matter for ever, whatever its day becomes. */
  uid: string;
  kind: DeadlineKind;
  day: IsoDate;
  /** Of work its title; of an appraisal, a session or an objection that of the campaign. */
  title: string;
  /** The step that is waited for, the period of a report, the name of a milestone. */
  action?: Notice['params']['action'] | 'giveGuidance' | 'resolveObstacle';
  period?: string;
  milestone?: string;
  /** The page it is done on, from the public address on. */
  path: string;
}
