import { Decimal } from '#domain/base/decimal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';

/**
 * Whether the shares of owners in a task add up: none given, or one for each, each above 0, in percent, 100 together.
 * `path` leads to the list in the input.
 * Errors: `invalidValue`: `required` where one is missing or too many, `tooSmall`, `weightsDoNotTotal`.
 */
export function checkShares(
  shares: readonly string[] | undefined,
  owners: number,
  path: string,
): Result<null> {
  if (shares === undefined) return ok(null);
  if (shares.length !== owners)
    return refuse('invalidValue', {
      path,
      problem: 'required',
      given: String(shares.length),
      limit: String(owners),
    });
  const least = shares.findIndex((share) => new Decimal(share).lessThanOrEqualTo(0));
  if (least >= 0)
    return refuse('invalidValue', {
      path: `${path}[${least}]`,
      problem: 'tooSmall',
      given: shares[least] ?? '',
      limit: '0',
    });
  const total = shares.reduce((sum, share) => sum.plus(share), new Decimal(0));
  return total.equals(100)
    ? ok(null)
    : refuse('invalidValue', { path, problem: 'weightsDoNotTotal', given: total.toFixed(), limit: '100' });
}
