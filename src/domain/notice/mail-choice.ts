import * as z from 'zod';
import type { NoticeKind } from './notice.ts';

/** What people are told falls into: what waits for them, what days bring, what has happened. */
export const noticeGroups = ['work', 'deadlines', 'news'] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

/** How often a group comes by mail. Notices themselves stand in the product whatever is chosen. */
export const mailRhythms = ['atOnce', 'daily', 'weekly', 'none'] as const;
export type MailRhythm = (typeof mailRhythms)[number];
export type DigestRhythm = Extract<MailRhythm, 'daily' | 'weekly'>;

const longestLead = 30;

/** How somebody wants to hear of what. */
export const mailChoiceSchema = z.strictObject({
  work: z.enum(mailRhythms),
  deadlines: z.enum(mailRhythms),
  news: z.enum(mailRhythms),
  /** Time of the day a digest is made up, in Việt Nam, `HH:MM`. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Digests come on working days only; a weekly one on the next of them. */
  workingDays: z.boolean(),
  /** The day of a weekly digest, 1 Monday to 7 Sunday (ISO 8601). */
  weekday: z.int().min(1).max(7),
  /** From so many days before something is due to remind of it; null: as the office does. */
  leadDays: z.int().min(0).max(longestLead).nullable(),
  language: z.enum(['vi', 'en']),
  /** So many days before a deadline a calendar rings, in the morning; null: not at all. */
  alarmDays: z.int().min(0).max(longestLead).nullable(),
});
export type MailChoice = z.infer<typeof mailChoiceSchema>;

/** Of whoever has chosen nothing. */
export const usualMailChoice: MailChoice = {
  work: 'atOnce',
  deadlines: 'atOnce',
  news: 'atOnce',
  at: '07:00',
  workingDays: true,
  weekday: 1,
  leadDays: null,
  language: 'vi',
  alarmDays: 1,
};

/** A choice as it is kept, with when it was made: no digest is due for a time before. */
export interface KeptMailChoice extends MailChoice {
  since: string;
}

const groupOfKind: { readonly [kind in NoticeKind]: NoticeGroup } = {
  orderAwaitingReply: 'work',
  taskAssigned: 'work',
  planApproved: 'news',
  planReturned: 'work',
  guidanceGiven: 'work',
  productSentBack: 'work',
  ratingAnnounced: 'news',
  objectionAnswered: 'news',
  selfAssessmentDue: 'work',
  stepDueSoon: 'deadlines',
  stepLate: 'deadlines',
  reportDueSoon: 'deadlines',
  reportLate: 'deadlines',
  taskDueSoon: 'deadlines',
  taskLate: 'deadlines',
  guidanceDueSoon: 'deadlines',
  guidanceLate: 'deadlines',
  quotaExceeded: 'news',
  resultsDueSoon: 'deadlines',
  resultsLate: 'deadlines',
  webhookGivenUp: 'news',
};

/** How a notice of a kind comes by mail. */
export function rhythmOf(choice: Pick<MailChoice, NoticeGroup>, kind: NoticeKind): MailRhythm {
  return choice[groupOfKind[kind]];
}

/** The digests somebody gets at all. */
export function digestRhythms(choice: Pick<MailChoice, NoticeGroup>): DigestRhythm[] {
  return (['daily', 'weekly'] as const).filter((rhythm) =>
    noticeGroups.some((group) => choice[group] === rhythm),
  );
}
