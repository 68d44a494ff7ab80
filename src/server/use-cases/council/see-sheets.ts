import type { Pack } from '#regulation/pack.ts';
import type { Context } from '#use-cases/base/context.ts';
import type { CouncilRound, RoundSheet } from './council-round.ts';
import { isPresent } from './is-present.ts';
import { writeSummary } from './write-summary.ts';

type SeenSheet = Pick<RoundSheet, 'points' | 'remark'>;

/**
 * The council's sheets about somebody as a reader sees them: those of the latest round, all of them once revealed or
 * where they are not blind, else his own. What they come to is told with all of them only.
 * @param reads what the reader may see of a result: all of it, as those who run the appraisal; his own sheet, and after the
 * reveal the others' too, as a council member; nothing
 */
export function seeSheets(
  { actor }: Context,
  pack: Pack,
  round: CouncilRound,
  reads: 'all' | 'asMember' | 'nothing',
) {
  const { latest, inSessions, conflicts, quorum, seats, rounds, sheets: filed } = round;
  const seated = isPresent(seats, actor);
  const blind = pack.settings.councilBlind?.value === true;
  const settled = latest !== undefined && (latest.revealedAt !== null || !blind);
  const open =
    (reads === 'all' && (latest === undefined || settled)) ||
    (reads === 'asMember' && seated && settled && !conflicts.has(actor.accountId));
  const shown =
    reads === 'nothing' ? [] : filed.filter((sheet) => open || sheet.accountId === actor.accountId);
  return {
    sheets: shown.map(({ points, remark }): SeenSheet => ({ points, remark })),
    summary:
      open && filed.length > 0
        ? writeSummary(
            filed.map((sheet) => sheet.points),
            pack.settings,
          )
        : null,
    /** Where the council scores in sessions: how far its latest round is. */
    round:
      inSessions && latest !== undefined && reads !== 'nothing'
        ? {
            sessionId: latest.sessionId,
            round: latest.round,
            rounds: rounds.length,
            revealed: latest.revealedAt !== null,
            handedIn: filed.length,
            needed: quorum.needed,
            entitled: quorum.entitled,
          }
        : null,
  };
}
