import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { chooseMailAnswer } from '#use-cases/answers/notice-answers.ts';

const input = z.strictObject({ address: z.email().max(254).nullable() });

/**
 * Chooses where one's own notices go by mail; null: nowhere. Nobody chooses it for another. The log keeps that it was
 * chosen, not the address.
 */
export const chooseMail = command(
  'chooseMail',
  input,
  async (context, { address }) => {
    const { db, actor } = context;
    await db
      .updateTable('account')
      .set({ mail_address: address })
      .where('id', '=', actor.accountId)
      .execute();
    context.record({
      authorityId: noAuthority,
      action: 'chooseMail',
      thing: 'account',
      thingId: actor.accountId,
      after: { byMail: address !== null },
    });
    return ok({ mailAddress: address });
  },
  { output: chooseMailAnswer },
);
