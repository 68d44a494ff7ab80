import { v7 as newId } from 'uuid';
import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { dayInVietnam } from '#domain/base/dates.ts';
import { ok } from '#domain/base/result.ts';
import type { MailRhythm } from '#domain/notice/mail-choice.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { perform, type Services } from '#use-cases/base/perform.ts';
import { command } from '#use-cases/base/use-case.ts';
import { choiceOf, keepMailChoice } from './mail-choice.ts';

/** What a link in a mail can do: fewer mails, or none. */
const stopWishes = ['daily', 'none'] as const;
type StopWish = (typeof stopWishes)[number];

/** Never more than before. */
function fewer(rhythm: MailRhythm, wish: StopWish): MailRhythm {
  if (wish === 'none') return 'none';
  return rhythm === 'atOnce' ? 'daily' : rhythm;
}

const reduceMail = command(
  'reduceMail',
  z.strictObject({ wish: z.enum(stopWishes) }),
  async (context, { wish }) => {
    const { mail_choice: kept } = await context.db
      .selectFrom('account')
      .select('mail_choice')
      .where('id', '=', context.actor.accountId)
      .executeTakeFirstOrThrow();
    const { since: _, ...choice } = choiceOf(kept);
    const next = {
      ...choice,
      work: fewer(choice.work, wish),
      deadlines: fewer(choice.deadlines, wish),
      news: fewer(choice.news, wish),
    };
    await keepMailChoice(context, next);
    context.record({
      authorityId: noAuthority,
      action: 'reduceMail',
      thing: 'account',
      thingId: context.actor.accountId,
      after: { wish },
    });
    return ok(null);
  },
);

/**
 * Takes the wish of whoever holds the link of a mail: never more mail, and no sign-in. Tells nobody whether there is such
 * a link.
 */
export async function stopMail(services: Services, key: string, wish: StopWish, now: string): Promise<void> {
  if (!z.uuid().safeParse(key).success) return;
  const account = await services.db
    .selectFrom('account')
    .select('id')
    .where('mail_stop_key', '=', key)
    .executeTakeFirst();
  const actor = account && (await findActorOf(services.db, account.id, dayInVietnam(now)));
  if (actor !== undefined) await perform(services, { actor, now, requestId: newId() }, reduceMail, { wish });
}
