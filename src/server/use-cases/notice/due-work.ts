import type { Transaction } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { AddressedNotice, Notice, NoticeKind } from '#domain/notice/notice.ts';
import { reminderFor } from '#domain/notice/reminder.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Campaign } from '#database/campaign-store.ts';
import type { Database } from '#database/schema.ts';

/** A campaign looked through on a day for what to remind people of. */
export interface Look {
  db: Transaction<Database>;
  campaign: Campaign;
  pack: Pack;
  today: IsoDate;
  /** From so many days before something is due people are reminded of it. */
  daysBefore: number;
}

/** Something due, and who is to be reminded. */
export interface Due extends Pick<Notice, 'thing' | 'thingId'> {
  soon: NoticeKind;
  late: NoticeKind;
  dueOn: IsoDate;
  params: Notice['params'];
  /** What of the thing it is: a step, a period; together with kind, thing and day it is said once. */
  part?: string;
  accountIds: Iterable<string>;
}

/** The notices a day brings for something due; none while there is time. */
export function noticesOfDue(due: Due, { today, daysBefore }: Pick<Look, 'today' | 'daysBefore'>) {
  const reminder = reminderFor(due.dueOn, today, daysBefore);
  if (reminder === undefined) return [];
  const { thing, thingId, dueOn, part = '' } = due;
  const kind = due[reminder];
  const key = [kind, thingId, part, dueOn].join(':');
  return [...due.accountIds].map((accountId): AddressedNotice => ({
    kind,
    thing,
    thingId,
    params: { ...due.params, dueOn },
    key,
    accountId,
  }));
}
