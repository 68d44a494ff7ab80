import { sql } from 'kysely';
import * as z from 'zod';
import type { Actor } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { loadReached } from '#database/visible-to.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';

const place = z.strictObject({ id: z.uuid() });
const input = z.strictObject({
  /** Only what was read of this appraisal, campaign or person. */
  thingId: z.uuid().optional(),
  accountId: z.uuid().optional(),
  after: place.optional(),
  limit: pageLimit,
});

const output = z.strictObject({
  reads: z.array(
    z.strictObject({
      id: z.uuid(),
      at: z.string(),
      accountId: z.uuid(),
      userName: z.string(),
      fullName: z.string().nullable(),
      action: z.string(),
      thing: z.string(),
      thingId: z.uuid(),
      grounds: z.array(z.string()),
      /** Why, where whoever read was asked. */
      reason: z.string().nullable(),
    }),
  ),
  next: place.nullable(),
});

/** Who read what of other people's appraisals at the authorities an inspector looks into, the latest first. */
export const listAccessLog = query(
  'listAccessLog',
  input,
  async ({ db, actor, today }, { thingId, accountId, after, limit }) => {
    const permit = mayInspect(actor);
    if (!permit.ok) return permit;
    const inspecting = actor.powers.filter(({ kind }) => kind === 'inspector');
    const authorityIds = await loadReached(db, inspecting, today);
    let reads = db
      .selectFrom('access_log')
      .innerJoin('account', 'account.id', 'access_log.account_id')
      .leftJoin('official', 'official.id', 'account.official_id')
      .select(['access_log.id', 'access_log.at', 'access_log.account_id as accountId'])
      .select(['account.user_name as userName', 'official.full_name as fullName'])
      .select([
        'access_log.action',
        'access_log.thing',
        'access_log.thing_id as thingId',
        'access_log.grounds',
        'access_log.reason',
      ]);
    if (authorityIds !== 'all')
      reads = reads.where(sql<boolean>`access_log.authority_id = any(${authorityIds}::uuid[])`);
    if (thingId !== undefined) reads = reads.where('access_log.thing_id', '=', thingId);
    if (accountId !== undefined) reads = reads.where('access_log.account_id', '=', accountId);
    if (after !== undefined) reads = reads.where('access_log.id', '<', after.id);
    const rows = await reads
      .orderBy('access_log.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { shown, next } = pageOf(rows, limit, ({ id }) => ({ id }));
    return ok({ reads: shown, next });
  },
  { output },
);

/** Who inspects anywhere may ask; what he gets is of where he inspects. */
function mayInspect(actor: Actor): Result<null> {
  const anywhere = actor.powers.some(({ unitId }) => {
    const authorityPath = unitId === null ? [] : [unitId];
    return may(actor, 'readAccessLog', { thing: 'appraisal', authorityPath, ownerIds: [] }).ok;
  });
  return anywhere ? ok(null) : refuse('notAllowed', { action: 'readAccessLog', what: 'appraisal' });
}
