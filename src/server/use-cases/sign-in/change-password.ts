import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { endAccess } from './end-access.ts';
import { countWrongPassword, hasPassword } from './has-password.ts';
import { hashPassword, passwordText } from './password.ts';

const input = z.strictObject({ password: z.string().min(1).max(200), newPassword: passwordText });

/** Changes one's own password, who knows the present one; every session but this one ends, and every API token. */
export const changePassword = command(
  'changePassword',
  input,
  async ({ db, actor, sessionId, now, record }, { password, newPassword }) => {
    if (!(await hasPassword(db, actor.accountId, password, now))) return refuse('signInFailed', {});
    await db
      .updateTable('account')
      .set({ password_hash: await hashPassword(newPassword) })
      .where('id', '=', actor.accountId)
      .execute();
    await endAccess(db, actor.accountId, { now, except: sessionId });
    record({
      authorityId: noAuthority,
      action: 'changePassword',
      thing: 'account',
      thingId: actor.accountId,
    });
    return ok({});
  },
  { output: z.strictObject({}), secret: ['password', 'newPassword'], afterRefusal: countWrongPassword },
);
