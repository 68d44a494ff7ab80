import { type Result, ok, refuse } from '#domain/base/result.ts';
import { countIn, paperNumber, seriesOf } from '#domain/paper/paper-number.ts';
import { noteCount, takeCount } from '#database/paper/number-store.ts';
import type { PaperType } from '#regulation/paper-format.ts';
import type { DecisionPaper, NumberedPaper } from '#use-cases/base/decision-paper.ts';
import type { Context } from '#use-cases/base/context.ts';
import { issuerOf } from './issuer.ts';

/**
 * The paper with its number: the one given by hand, behind which the series goes on, or the next of the series, taken in this
 * transaction, so that none is given twice and none is lost when the act is undone. Numbers run by the form of the
 * authority's papers, per type and year or term.
 * Errors: `missingFacts` for `symbol` or `termFrom` the letterhead lacks; `invalidValue` for a day before the term.
 */
export async function numberPaper(
  context: Context,
  authorityId: string,
  type: PaperType,
  paper: NumberedPaper,
): Promise<Result<DecisionPaper>> {
  const { number, ...rest } = paper;
  // Where no papers are drawn up, as in a replay, no series is kept.
  if (context.formats === undefined && number !== undefined) return ok({ ...rest, number });
  const issuer = await issuerOf(context, authorityId, paper.signedOn);
  if (!issuer.ok) return issuer;
  const { format, letterhead } = issuer.value;
  const { symbol } = letterhead;
  const series = seriesOf(format, type, paper.signedOn, letterhead.termFrom);
  if (number !== undefined) {
    const count = countIn(format, type, symbol, number);
    if (count !== undefined && series.ok) await noteCount(context.db, authorityId, series.value, count);
    return ok({ ...rest, number });
  }
  if (symbol === '') return refuse('missingFacts', { facts: ['symbol'] });
  if (!series.ok) return series;
  const count = await takeCount(context.db, authorityId, series.value);
  return ok({ ...rest, number: paperNumber(format, type, { count, symbol }) });
}
