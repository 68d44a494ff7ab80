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
  /** From so many days before something is due somebody is reminded of it, and the most for anybody. */
  leadDaysOf: (accountId: string) => number;
  longestLead: number;
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
export function noticesOfDue(due: Due, { today, leadDaysOf }: Pick<Look, 'today' | 'leadDaysOf'>) {
  const { thing, thingId, dueOn, part = '' } = due;
  return [...due.accountIds].flatMap((accountId): AddressedNotice[] => {
    const reminder = reminderFor(dueOn, today, leadDaysOf(accountId));
    if (reminder === undefined) return [];
    const kind = due[reminder];
    const key = [kind, thingId, part, dueOn].join(':');
    return [{ kind, thing, thingId, params: { ...due.params, dueOn }, key, accountId }];
  });
}
