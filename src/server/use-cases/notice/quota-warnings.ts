import { applyQuota } from '#domain/appraisal/quota.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { AddressedNotice } from '#domain/notice/notice.ts';
import { loadPowerAccounts } from '#database/notice/notice-store.ts';
import { loadRatingRows } from '#database/rating/rating-store.ts';
import type { Look } from './due-work.ts';

/**
 * Where the levels decided and proposed so far go beyond a quota of the regulation: told to the specialists once for
 * each number in each pool. Who it is about is not told.
 */
export async function noticesOfQuotas({ db, campaign, pack, today }: Look): Promise<AddressedNotice[]> {
  if (pack.rating.quotas.length === 0) return [];
  const rows = await loadRatingRows(db, campaign.id);
  const subjects = rows.flatMap((row) => {
    const level = row.level ?? row.proposed;
    const score = row.score === null ? null : new Decimal(row.score);
    return level === null || row.state === 'closed'
      ? []
      : [{ id: row.id, level, score, unit: row.unitId, group: row.groupId, block: row.block }];
  });
  const open = rows.some((row) => row.state === 'proposed');
  if (!open) return [];
  const specialists = await loadPowerAccounts(db, 'specialist', campaign.authority_id, today);
  return pack.rating.quotas.flatMap((quota) =>
    applyQuota(quota, subjects)
      .filter((result) => result.proposed > result.allowed)
      .flatMap((result) => {
        const key = ['quotaExceeded', campaign.id, quota.id, JSON.stringify(result.pool), result.proposed];
        return specialists.map((accountId): AddressedNotice => ({
          kind: 'quotaExceeded',
          thing: 'campaign',
          thingId: campaign.id,
          params: { title: campaign.title, rule: quota.title },
          key: key.join(':'),
          accountId,
        }));
      }),
  );
}
