import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import { councilRoles } from '#domain/council/council-role.ts';
import { sessionStates } from '#domain/council/session-state.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { findAppraisal, type HeldAppraisal } from '#database/appraisal-store.ts';
import { isRevealedIn } from '#database/council/round-store.ts';
import { loadItems } from '#database/council/session-store.ts';
import { appraisalStates } from '#regulation/life-cycle.ts';
import { allowSheet } from '#use-cases/appraisal/score-subject.ts';
import type { Context } from '#use-cases/base/context.ts';
import { query } from '#use-cases/base/use-case.ts';
import { type CouncilRound, loadCouncilRound } from './council-round.ts';
import { isSeated } from './is-seated.ts';
import { mayPreside } from './round-step.ts';
import { allowAct, type ReachedSession, reachSession } from './session-step.ts';
import { settledSheets } from './settled-sheets.ts';

const input = z.strictObject({ sessionId: z.uuid() });

const ofSession = ['recordAttendance', 'concludeSession', 'adjournSession'] as const;
const ofItem = ['score', 'revealSheets', 'openRound', 'declareConflict'] as const;

const output = z.strictObject({
  sessionId: z.uuid(),
  state: z.enum(sessionStates),
  version: z.int(),
  campaign: z.strictObject({
    id: z.uuid(),
    title: z.string(),
    packId: z.string(),
    packVersion: z.string(),
  }),
  /** The reader's own place in the council; null for who only looks on. */
  me: z
    .strictObject({
      memberId: z.uuid(),
      role: z.enum(councilRoles),
      /** The seat he holds in this session, his own or of whom he stands in for. */
      seatId: z.uuid().nullable(),
      present: z.boolean(),
    })
    .nullable(),
  /** What he can do now: the buttons of the room. */
  actions: z.array(z.enum(ofSession)),
  items: z.array(
    z.strictObject({
      appraisalId: z.uuid(),
      state: z.enum(appraisalStates),
      version: z.int(),
      /** The sheets revealed lie further apart than the regulation takes without another round. */
      secondRoundNeeded: z.boolean(),
      actions: z.array(z.enum(ofItem)),
    }),
  ),
});

type ItemAction = (typeof ofItem)[number];

/** How a session stands now and what the reader can do there; what was scored stands in the minutes. */
export const getRoom = query(
  'getRoom',
  input,
  async (context, { sessionId }) => {
    const reached = await reachSession(context, sessionId, false);
    if (!reached.ok) return reached;
    const { session, campaign, members, seats } = reached.value;
    const member = members.find((it) => it.accountId === context.actor.accountId);
    const seat = seats.find((it) => it.holderAccountId === context.actor.accountId);
    const revealed = await isRevealedIn(context.db, sessionId);
    const rounds: { held: HeldAppraisal; round: CouncilRound; settled: ReturnType<typeof settledSheets> }[] =
      [];
    for (const id of await loadItems(context.db, sessionId)) {
      const held = await findAppraisal(context.db, id, context.today);
      if (held === undefined) continue;
      const round = await loadCouncilRound(context.db, held, reached.value.pack, context.today);
      rounds.push({ held, round, settled: settledSheets(round, reached.value.pack, 'concludeSession') });
    }
    return ok({
      sessionId,
      state: session.state,
      version: session.version,
      campaign: {
        id: campaign.id,
        title: campaign.title,
        packId: campaign.pack_id,
        packVersion: campaign.pack_version,
      },
      me:
        member === undefined
          ? null
          : {
              memberId: member.id,
              role: member.role,
              seatId: seat?.memberId ?? null,
              present: seat?.present ?? false,
            },
      actions: ofSession.filter((action) => {
        if (session.state !== 'called' || !allowAct(context, reached.value, action).ok) return false;
        if (action === 'recordAttendance') return !revealed && session.held_on <= context.today;
        return action === 'adjournSession' || rounds.every(({ settled }) => settled.ok);
      }),
      items: rounds.map(({ held, round, settled }) => ({
        appraisalId: held.appraisal.id,
        state: held.appraisal.state,
        version: held.appraisal.version,
        secondRoundNeeded: !settled.ok && settled.refusal.kind === 'secondRoundNeeded',
        actions: ofItem.filter((action) => allows(action, context, reached.value, held, round)),
      })),
    });
  },
  { output },
);

/** Whether the reader can take an act about somebody on the list now. The act itself asks again. */
function allows(
  action: ItemAction,
  context: Context,
  reached: ReachedSession,
  held: HeldAppraisal,
  round: CouncilRound,
): boolean {
  const { actor } = context;
  const { pack, session } = reached;
  const { latest, conflicts, quorum, sheets } = round;
  const scored = decide(pack.lifeCycles.appraisal, 'appraisal', held.appraisal.state, 'score', [
    'councilMember',
  ]);
  if (session.state !== 'called' || latest?.sessionId !== session.id || !scored.ok) return false;
  if (rolesOn(actor, held.access).includes('owner') || conflicts.has(actor.accountId)) return false;
  const seated = isSeated(actor, pack, held.subject.group_id, held.access);
  switch (action) {
    case 'score':
      return seated && allowSheet(context, round, pack).ok;
    case 'declareConflict':
      return seated && reached.role !== undefined && latest.revealedAt === null;
    case 'revealSheets':
      return (
        latest.revealedAt === null &&
        sheets.length >= quorum.needed &&
        allowAct(context, reached, 'revealSheets').ok
      );
    case 'openRound':
      return (
        latest.revealedAt !== null && mayPreside(context, round) && allowAct(context, reached, 'openRound').ok
      );
  }
}
