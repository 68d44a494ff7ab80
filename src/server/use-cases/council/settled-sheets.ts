import { Decimal } from '#domain/base/decimal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { sumUpSheets } from '#domain/council/sum-up-sheets.ts';
import type { Pack } from '#regulation/pack.ts';
import { belowQuorum, type CouncilRound, type RoundSheet } from './council-round.ts';

/**
 * The sheets that the council's figure is made of. A session broken off after they were revealed takes nothing from them.
 * Errors: `wrongState` while the appraisal is in no session, or its sheets are not revealed; `belowQuorum` where too few
 * sheets count; `secondRoundNeeded`.
 */
export function settledSheets(
  round: CouncilRound,
  pack: Pack,
  action: 'propose' | 'concludeSession',
): Result<RoundSheet[]> {
  const { inSessions, latest, quorum, sheets } = round;
  if (!inSessions) return ok(sheets);
  if (latest === undefined)
    return refuse('wrongState', { action, state: 'noSession', possible: ['callSession'] });
  if (latest.revealedAt === null && latest.sessionState === 'adjourned')
    return refuse('wrongState', { action, state: 'adjourned', possible: ['callSession'] });
  if (latest.revealedAt === null)
    return refuse('wrongState', { action, state: 'roundOpen', possible: ['revealSheets'] });
  if (sheets.length < quorum.needed)
    return belowQuorum(pack, 'sheets', { ...quorum, present: sheets.length });
  const apart = needsSecondRound(round, pack);
  return apart.ok ? ok(sheets) : apart;
}

/** Whether the sheets of a first round lie further apart than the regulation takes without a second. */
function needsSecondRound({ rounds, latest, sheets }: CouncilRound, pack: Pack): Result<null> {
  const { settings, head } = pack;
  const isFirst = rounds.filter((round) => round.sessionId === latest?.sessionId).length === 1;
  const { total } = sumUpSheets(
    sheets.map((sheet) => sheet.points),
    settings,
  );
  if (settings.councilSpread === undefined || !isFirst || total === null) return ok(null);
  const limit = new Decimal(settings.councilSpread.value);
  if (total.spread.range.lessThanOrEqualTo(limit)) return ok(null);
  return refuse(
    'secondRoundNeeded',
    { spread: total.spread.range.toFixed(), limit: limit.toFixed() },
    { pack: head.id, version: head.version, source: settings.councilSpread.source },
  );
}
