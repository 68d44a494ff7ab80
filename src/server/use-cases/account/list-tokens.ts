import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';

const place = z.strictObject({ id: z.uuid() });
const input = z.strictObject({ after: place.optional(), limit: pageLimit });

const output = z.strictObject({
  tokens: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      scopes: z.array(z.string()),
      createdAt: z.string(),
      expiresAt: z.string(),
      endedAt: z.string().nullable(),
      lastUsedAt: z.string().nullable(),
    }),
  ),
  next: place.nullable(),
});

/** One's own API tokens, the latest first, ended ones too; never the tokens themselves. */
export const listTokens = query(
  'listTokens',
  input,
  async ({ db, actor }, { after, limit }) => {
    const rows = await db
      .selectFrom('api_token')
      .select(['id', 'name', 'scopes', 'created_at as createdAt', 'expires_at as expiresAt'])
      .select(['ended_at as endedAt', 'last_used_at as lastUsedAt'])
      .where('account_id', '=', actor.accountId)
      .$if(after !== undefined, (page) => page.where('id', '<', after?.id ?? ''))
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { shown, next } = pageOf(rows, limit, ({ id }) => ({ id }));
    return ok({ tokens: shown, next });
  },
  { output },
);
