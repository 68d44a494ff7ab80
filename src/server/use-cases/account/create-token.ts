import * as z from 'zod';
import { scopes } from '#domain/access/scopes.ts';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { checkUntil } from '#use-cases/base/check-until.ts';
import { command } from '#use-cases/base/use-case.ts';
import { newApiToken } from './api-token.ts';
import { tokenHash } from '#use-cases/sign-in/token-hash.ts';

const input = z.strictObject({
  /** What it is for, so that its owner knows it again. */
  name: z.string().min(1).max(100),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  /** The last day it is good, at most a year from today. */
  until: z.iso.date(),
});

const longestDays = 366;

/** Makes a token for programs of one's own, which may do what its scopes say and never more than its owner. Shown once. */
export const createToken = command(
  'createToken',
  input,
  async ({ db, actor, now, today, newId, record }, { name, scopes: given, until }) => {
    const lasting = checkUntil(until, today, longestDays);
    if (!lasting.ok) return lasting;
    const id = newId();
    const token = newApiToken();
    const expiresAt = new Date(Date.parse(`${until}T24:00:00+07:00`)).toISOString();
    await db
      .insertInto('api_token')
      .values({
        id,
        account_id: actor.accountId,
        name,
        token_hash: tokenHash(token),
        scopes: [...new Set(given)],
        created_at: now,
        expires_at: expiresAt,
        ended_at: null,
        last_used_at: null,
      })
      .execute();
    record({
      authorityId: noAuthority,
      action: 'createToken',
      thing: 'token',
      thingId: id,
      after: { name, scopes: given, until },
    });
    return ok({ id, token, expiresAt });
  },
  {
    output: z.strictObject({ id: z.uuid(), token: z.string(), expiresAt: z.string() }),
    shownOnce: ['token'],
  },
);
