import { may, rolesOn } from '#domain/access/may.ts';
import { findAppraisal, type HeldAppraisal } from '#database/appraisal-store.ts';
import { loadRounds, loadRoundSheets } from '#database/council/round-store.ts';
import { loadAttendance, loadItems } from '#database/council/session-store.ts';
import { loadRatingStory } from '#database/rating/rating-story.ts';
import { countQuorum } from '#domain/council/count-quorum.ts';
import type { Context } from '#use-cases/base/context.ts';
import { type CouncilRound, loadCouncilRound } from './council-round.ts';
import { isPresent } from './is-present.ts';
import type { ReachedSession } from './session-step.ts';
import { writeSummary } from './write-summary.ts';

export type Minutes = Awaited<ReturnType<typeof loadMinutes>>;
export type MinutesItem = Minutes['items'][number];

/** All that the minutes of a session say, every sheet included: `hideFromReader` takes out what a reader may not see. */
export async function loadMinutes(context: Context, reached: ReachedSession) {
  const { council, campaign, members, pack, seats, session } = reached;
  const { head, settings, councils } = pack;
  const attendance = await loadAttendance(context.db, session.id);
  const items = [];
  for (const id of await loadItems(context.db, session.id)) {
    const held = await findAppraisal(context.db, id, context.today);
    if (held !== undefined) items.push(await loadItem(context, held, reached));
  }
  return {
    sessionId: session.id,
    heldOn: session.held_on,
    council: {
      id: council.id,
      council: council.council,
      title: councils.find((candidate) => candidate.id === council.council)?.title ?? null,
      paper: {
        number: council.number,
        signedOn: council.signed_on,
        signedBy: council.signed_by,
        title: council.title,
      },
      members,
    },
    campaign: { id: campaign.id, title: campaign.title },
    attendance: attendance.map(({ memberId, present, reason, substituteId }) => ({
      memberId,
      present,
      reason,
      substituteId,
    })),
    quorum: {
      ...countQuorum(seats, settings.councilQuorum.value, new Set()),
      percent: settings.councilQuorum.value,
      citation: { pack: head.id, version: head.version, source: settings.councilQuorum.source },
    },
    items,
  };
}

async function loadItem(context: Context, held: HeldAppraisal, { members, pack, session }: ReachedSession) {
  const round = await loadCouncilRound(context.db, held, pack, context.today);
  const { subject } = await loadRatingStory(context.db, held);
  const member = (accountId: string) => members.find((it) => it.accountId === accountId)?.id ?? null;
  const rounds = [];
  for (const each of round.rounds.filter((it) => it.sessionId === session.id)) {
    const filed = each.id === round.latest?.id ? round.sheets : await loadRoundSheets(context.db, each.id);
    const points = filed.map((sheet) => sheet.points);
    rounds.push({
      round: each.round,
      reason: each.reason,
      revealed: each.revealedAt !== null,
      handedIn: filed.map((sheet) => member(sheet.accountId)),
      sheets: filed.map((sheet) => ({
        memberId: member(sheet.accountId),
        points: sheet.points,
        claimedLevel: sheet.claimedLevel,
        remark: sheet.remark,
      })) as
        | {
            memberId: string | null;
            points: { [criterion: string]: string | null };
            claimedLevel: string | null;
            remark: string | null;
          }[]
        | null,
      summary: writeSummary(points, pack.settings) as ReturnType<typeof writeSummary> | null,
      votes: countVotes(filed) as { [level: string]: number } | null,
    });
  }
  return {
    appraisalId: held.appraisal.id,
    ...subject,
    groupId: held.subject.group_id,
    quorum: round.quorum,
    conflicts: conflictsOf(round),
    rounds,
    proposal: await findProposal(context, held, session.id),
  };
}

/** What is proposed about somebody of the sheets of a session: the latest he was on the list of. */
async function findProposal(
  { db }: Context,
  held: HeldAppraisal,
  sessionId: string,
): Promise<{ level: string | null; score: string | null } | null> {
  const latest = (await loadRounds(db, held.appraisal.id)).at(-1);
  const { proposal } = await loadRatingStory(db, held);
  if (latest?.sessionId !== sessionId || !proposal) return null;
  return { level: proposal.level, score: proposal.score };
}

function conflictsOf({ conflicts, seats }: CouncilRound) {
  return seats.flatMap(({ memberId, holderId, holderAccountId }) => {
    const conflict = conflicts.get(holderAccountId);
    return conflict === undefined ? [] : [{ seatId: memberId, memberId: holderId, ...conflict }];
  });
}

/** How many sheets propose each level; empty where none does. */
function countVotes(sheets: { claimedLevel: string | null }[]): { [level: string]: number } {
  const votes: { [level: string]: number } = {};
  for (const { claimedLevel } of sheets)
    if (claimedLevel !== null) votes[claimedLevel] = (votes[claimedLevel] ?? 0) + 1;
  return votes;
}

/**
 * What a reader sees of an item. Of sheets that are not revealed and blind, his own, as a member who was not there; of
 * himself and of those he has a conflict of interest with, who judges but not how. What was proposed after the minutes
 * were kept is told beside them.
 */
export async function hideFromReader(
  context: Context,
  item: MinutesItem,
  { members, pack, seats, session }: ReachedSession,
): Promise<MinutesItem> {
  const held = await findAppraisal(context.db, item.appraisalId, context.today);
  const reads = held !== undefined && may(context.actor, 'readAppraisal', held.access).ok;
  const proposal = item.proposal ?? (held ? await findProposal(context, held, session.id) : null);
  const mine = members.find((member) => member.accountId === context.actor.accountId)?.id;
  const own = held !== undefined && rolesOn(context.actor, held.access).includes('owner');
  const conflicting = item.conflicts.some((conflict) => conflict.memberId === mine);
  const blind = pack.settings.councilBlind?.value === true;
  return {
    ...item,
    proposal: own && held.appraisal.announced_on === null ? null : proposal,
    rounds: item.rounds.map((round) => {
      if (own || conflicting) return { ...round, sheets: null, summary: null, votes: null };
      if ((reads || isPresent(seats, context.actor)) && (round.revealed || !blind)) return round;
      const sheets = round.sheets?.filter((sheet) => mine !== undefined && sheet.memberId === mine) ?? null;
      return { ...round, sheets, summary: null, votes: null };
    }),
  };
}
