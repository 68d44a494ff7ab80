import * as z from 'zod';
import { Decimal } from '#domain/base/decimal.ts';
import { type DecidedSubject, findExcess } from '#domain/appraisal/find-excess.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Pack } from '#regulation/pack.ts';
import { loadQuotaGrants } from '#database/rating/quota-store.ts';
import { loadRatingRows } from '#database/rating/rating-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** The higher share of a quota, granted by the decision itself, with its reason. */
export const exceptionalShare = z.strictObject({
  quota: z.string(),
  /** Whom it is granted; needed where the quota counts unit by unit. */
  unitId: z.uuid().optional(),
  reason: z.string().max(2000).optional(),
});

type ExceptionalShare = z.output<typeof exceptionalShare>;

/**
 * Whether the quotas of the regulation leave room for levels about to be decided.
 * Errors: `outsideRule` with the quota, how many would have the level, how many may, and the place of the rule;
 * `invalidValue` or `reasonNeeded` for a higher share that the regulation does not know or nobody gave a reason for.
 * @param levels the level about to be decided of each appraisal
 */
export async function allowLevels(
  { db }: Context,
  campaignId: string,
  { head, rating }: Pack,
  levels: ReadonlyMap<string, string>,
  exceptional: ExceptionalShare[],
): Promise<Result<null>> {
  for (const [position, { quota: id, unitId, reason }] of exceptional.entries()) {
    const path = `exceptional[${position}]`;
    const known = rating.quotas.filter((quota) => quota.exceptional !== undefined);
    const quota = known.find((candidate) => candidate.id === id);
    if (quota === undefined)
      return refuse('invalidValue', {
        path: `${path}.quota`,
        problem: 'unknownOption',
        given: id,
        limit: known.map((candidate) => candidate.id).join(', '),
      });
    if (unitId === undefined && quota.within.includes('unit'))
      return refuse('invalidValue', { path: `${path}.unitId`, problem: 'required' });
    if (!reason) return refuse('reasonNeeded', { action: 'decide' });
  }
  if (rating.quotas.length === 0) return ok(null);

  const grants = [
    ...(await loadQuotaGrants(db, campaignId)),
    ...exceptional.map(({ quota, unitId }) => ({ quota, unitId: unitId ?? null })),
  ];
  const rows = await loadRatingRows(db, campaignId);
  const subjects = rows.flatMap((row): DecidedSubject[] => {
    const deciding = levels.get(row.id);
    const level = deciding ?? row.level ?? row.proposed;
    if (level === null) return [];
    const decided = row.level === null ? 'proposed' : 'decided';
    return [
      {
        id: row.id,
        level,
        score: row.score === null ? null : new Decimal(row.score),
        unit: row.unitId,
        group: row.groupId,
        block: row.block,
        standing: deciding === undefined ? decided : 'deciding',
      },
    ];
  });
  const excess = findExcess(rating.quotas, subjects, grants);
  if (excess === undefined) return ok(null);
  return refuse(
    'outsideRule',
    { rule: excess.quota.title, given: String(excess.given), limit: String(excess.limit) },
    { pack: head.id, version: head.version, source: excess.quota.source },
  );
}
