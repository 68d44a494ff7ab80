import type { IsoDate } from '#domain/base/dates.ts';
import type { AppraisalAction, TaskAction } from '#regulation/life-cycle.ts';
import type { Wording } from '#regulation/wording.ts';

/** Everything people are told without asking: what others did, and what the day brings. */
export const noticeKinds = [
  'orderAwaitingReply',
  'taskAssigned',
  'planApproved',
  'planReturned',
  'guidanceGiven',
  'productSentBack',
  'ratingAnnounced',
  'objectionAnswered',
  'selfAssessmentDue',
  'stepDueSoon',
  'stepLate',
  'reportDueSoon',
  'reportLate',
  'taskDueSoon',
  'taskLate',
  'guidanceDueSoon',
  'guidanceLate',
  'quotaExceeded',
  'resultsDueSoon',
  'resultsLate',
  'webhookGivenUp',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What one person is told of one thing. It never holds a level, a score or a reason given for one. */
export interface Notice {
  kind: NoticeKind;
  /** What it is about, and what a page opens. */
  thing: 'task' | 'appraisal' | 'campaign' | 'webhook';
  thingId: string;
  params: {
    /** Of a task its title; of a webhook its name; of anything else the title of the campaign. */
    title: string;
    dueOn?: IsoDate;
    /** The period a report is for, as reports name it. */
    period?: string;
    /** The step that is waited for. */
    action?: TaskAction | AppraisalAction;
    /** The quota by its title in the pack. */
    rule?: Wording;
  };
  /** Set where the same must not be said twice to the same person. */
  key: string | null;
}

/** A notice and the account that gets it. */
export interface AddressedNotice extends Notice {
  accountId: string;
}
