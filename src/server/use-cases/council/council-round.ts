import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { countQuorum, type Quorum } from '#domain/council/count-quorum.ts';
import { type Seat, seatsOf } from '#domain/council/seats.ts';
import { loadSheets } from '#database/appraisal-facts.ts';
import type { HeldAppraisal } from '#database/appraisal-store.ts';
import { type Conflict, loadConflicts } from '#database/council/conflict-store.ts';
import { type Council, findCouncilInForce, loadMembers } from '#database/council/council-store.ts';
import { loadRounds, loadRoundSheets, type Round } from '#database/council/round-store.ts';
import { findSession, loadAttendance } from '#database/council/session-store.ts';
import type { Database } from '#database/schema.ts';
import type { Pack } from '#regulation/pack.ts';

export type RoundSheet = Omit<Awaited<ReturnType<typeof loadRoundSheets>>[number], 'submittedAt'>;

/** How an appraisal stands in the council: its latest round, who sits there, who may not judge, what was handed in. */
export interface CouncilRound {
  /** Whether the council scores in sessions: the regulation says so, or a council was set up by a paper. */
  inSessions: boolean;
  rounds: Round[];
  latest: Round | undefined;
  seats: Seat[];
  conflicts: Map<string, Conflict>;
  /** Of the session: over all its seats. */
  sessionQuorum: Quorum;
  /** For this appraisal: without those who have a conflict of interest. */
  quorum: Quorum;
  /** The sheets that count: of the latest round those by who sits there, without sessions all, by who may judge. */
  sheets: RoundSheet[];
}

/**
 * Loads how an appraisal stands in the council of its group on a day. Who worked where is asked for the day of its latest
 * session: what counted there does not change with later postings.
 */
export async function loadCouncilRound(
  db: Kysely<Database>,
  held: HeldAppraisal,
  pack: Pack,
  day: IsoDate,
): Promise<CouncilRound> {
  const rounds = await loadRounds(db, held.appraisal.id);
  const latest = rounds.at(-1);
  const council = await findCouncil(db, held, pack, day);
  const inSessions =
    latest !== undefined || council !== undefined || pack.settings.councilSessions?.value === true;
  const seats = latest === undefined ? [] : await loadSeats(db, latest.sessionId);
  const conflicts = await loadConflicts(db, held, pack.settings, latest?.heldOn ?? day);
  const present = seats.filter((seat) => seat.present).map((seat) => seat.holderAccountId);
  const filed =
    latest === undefined
      ? await loadFree(db, held.appraisal.id)
      : (await loadRoundSheets(db, latest.id)).filter((sheet) => present.includes(sheet.accountId));
  const percent = pack.settings.councilQuorum.value;
  return {
    inSessions,
    rounds,
    latest,
    seats,
    conflicts,
    sessionQuorum: countQuorum(seats, percent, new Set()),
    quorum: countQuorum(seats, percent, new Set(conflicts.keys())),
    sheets: filed.filter((sheet) => !conflicts.has(sheet.accountId)),
  };
}

/** The sheets of those who score an appraisal without a session. */
async function loadFree(db: Kysely<Database>, appraisalId: string): Promise<RoundSheet[]> {
  const sheets = await loadSheets(db, appraisalId, 'council');
  return sheets.map(({ id, account_id, facts, claimed_level, remark }) => ({
    id,
    accountId: account_id,
    points: facts,
    claimedLevel: claimed_level,
    remark,
  }));
}

/** The council in force for the group of an appraisal; any where the regulation names none. */
async function findCouncil(
  db: Kysely<Database>,
  { subject, campaign }: HeldAppraisal,
  pack: Pack,
  day: IsoDate,
): Promise<Council | undefined> {
  const { council } = pack.groups.find((group) => group.id === subject.group_id) ?? {};
  return findCouncilInForce(db, campaign.id, council, day);
}

/** The seats of a session with who holds them there. */
export async function loadSeats(db: Kysely<Database>, sessionId: string): Promise<Seat[]> {
  const session = await findSession(db, sessionId);
  if (session === undefined) return [];
  return seatsOf(await loadMembers(db, session.council_id), await loadAttendance(db, sessionId));
}

/** Why an act below quorum is refused, with the place of the rule. */
export function belowQuorum(
  pack: Pack,
  counted: 'members' | 'sheets',
  { present, needed, entitled }: Quorum,
): { ok: false; refusal: Refusal } {
  const { head, settings } = pack;
  return {
    ok: false,
    refusal: {
      kind: 'belowQuorum',
      params: { counted, present, needed, entitled },
      citation: { pack: head.id, version: head.version, source: settings.councilQuorum.source },
    },
  };
}
