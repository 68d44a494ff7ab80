import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

export type Round = Awaited<ReturnType<typeof loadRounds>>[number];

/** The rounds of sheets about somebody, over all sessions, the first one first. */
export async function loadRounds(db: Kysely<Database>, appraisalId: string) {
  return db
    .selectFrom('council_round')
    .innerJoin('council_session', 'council_session.id', 'council_round.session_id')
    .leftJoin('round_reveal', 'round_reveal.round_id', 'council_round.id')
    .select(['council_round.id', 'council_round.round', 'council_round.reason'])
    .select(['council_round.session_id as sessionId', 'council_session.state as sessionState'])
    .select('council_session.held_on as heldOn')
    .select('round_reveal.revealed_at as revealedAt')
    .where('council_round.appraisal_id', '=', appraisalId)
    .orderBy('council_round.round')
    .execute();
}

/** The sheets of a round, of each who filed one the latest, in the order they came. */
export async function loadRoundSheets(db: Kysely<Database>, roundId: string) {
  const sheets = await db
    .selectFrom('sheet')
    .select(['id', 'account_id as accountId', 'facts', 'claimed_level as claimedLevel', 'remark'])
    .select('submitted_at as submittedAt')
    .distinctOn('account_id')
    .where('round_id', '=', roundId)
    .orderBy('account_id')
    .orderBy('round', 'desc')
    .execute();
  return sheets
    .map(({ facts, ...sheet }) => ({ ...sheet, points: facts as { [criterion: string]: string | null } }))
    .toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
}

/** Whether any sheets of a session were revealed. */
export async function isRevealedIn(db: Kysely<Database>, sessionId: string): Promise<boolean> {
  const revealed = await db
    .selectFrom('round_reveal')
    .innerJoin('council_round', 'council_round.id', 'round_reveal.round_id')
    .select('round_id')
    .where('council_round.session_id', '=', sessionId)
    .limit(1)
    .executeTakeFirst();
  return revealed !== undefined;
}
