import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { idleHours, minutesFrom } from './session.ts';

const output = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.uuid(),
      /** What the browser said it is. */
      device: z.string().nullable(),
      createdAt: z.string(),
      lastSeenAt: z.string(),
      expiresAt: z.string(),
      /** Whether it is the one asked by. */
      current: z.boolean(),
    }),
  ),
});

/** One's own sessions that are still good, the last seen first. */
export const listSessions = query(
  'listSessions',
  z.strictObject({}),
  async ({ db, actor, now, sessionId }) => {
    const rows = await db
      .selectFrom('session')
      .select(['id', 'device', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
      .select('expires_at as expiresAt')
      .where('account_id', '=', actor.accountId)
      .where('expires_at', '>', now)
      .where('last_seen_at', '>', minutesFrom(now, -idleHours * 60))
      .orderBy('last_seen_at', 'desc')
      .orderBy('id')
      .limit(200)
      .execute();
    return ok({ sessions: rows.map((row) => ({ ...row, current: row.id === sessionId })) });
  },
  { output },
);
