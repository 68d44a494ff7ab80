import type { Actor } from '#domain/access/actor.ts';
import { may, rolesOn } from '#domain/access/may.ts';
import type { Subject } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { CouncilRole } from '#domain/council/council-role.ts';
import type { Seat } from '#domain/council/seats.ts';
import { type Campaign, findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { type Council, type CouncilMember, loadMembers } from '#database/council/council-store.ts';
import {
  type CouncilSession,
  findSession,
  holdSession,
  moveSession,
} from '#database/council/session-store.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { loadSeats } from './council-round.ts';

/** A council with its campaign, its rules, and what the actor is in it. */
export interface ReachedCouncil {
  council: Council;
  campaign: Campaign;
  members: CouncilMember[];
  access: Subject;
  pack: Pack;
  /** The actor's role by the paper; nothing where he is no member, or has lost the power of one. */
  role: CouncilRole | undefined;
}

export interface ReachedSession extends ReachedCouncil {
  session: CouncilSession;
  seats: Seat[];
}

export type SessionAction =
  'recordAttendance' | 'revealSheets' | 'openRound' | 'concludeSession' | 'adjournSession';

/** Who takes which act of a session: by his role in the council, or as the specialist who helps it. */
const takers: Record<SessionAction | 'callSession', readonly (CouncilRole | 'specialist')[]> = {
  callSession: ['chair', 'secretary', 'specialist'],
  recordAttendance: ['chair', 'secretary', 'specialist'],
  revealSheets: ['chair', 'secretary'],
  openRound: ['chair', 'secretary'],
  concludeSession: ['chair', 'secretary'],
  adjournSession: ['chair', 'secretary', 'specialist'],
};

/**
 * A council as those see it who sit in it or may read the appraisals of the campaign.
 * Errors: `notFound`, for everybody else too.
 */
export async function reachCouncil(context: Context, councilId: string): Promise<Result<ReachedCouncil>> {
  const unknown = refuse('notFound', { what: 'council', id: councilId });
  const { db, actor, today } = context;
  const council = await db.selectFrom('council').selectAll().where('id', '=', councilId).executeTakeFirst();
  const campaign = council && (await findCampaign(db, council.campaign_id));
  if (council === undefined || campaign === undefined) return unknown;
  const access = { ...(await loadCampaignAccess(db, campaign, today)), thing: 'council' as const };
  const members = await loadMembers(db, councilId);
  const role = roleIn(actor, members, access);
  if (role === undefined && !may(actor, 'readAppraisal', access).ok) return unknown;
  const { pack } = await packOf(context, campaign);
  return ok({ council, campaign, members, access, pack, role });
}

/** What an actor is in a council by its paper; nothing where he is no member, or has lost the power of one. */
export function roleIn(actor: Actor, members: CouncilMember[], access: Subject): CouncilRole | undefined {
  const isMember = rolesOn(actor, access).includes('councilMember');
  return isMember ? members.find((it) => it.accountId === actor.accountId)?.role : undefined;
}

/**
 * A session as those see it who see its council.
 * @param hold keeps others from changing it until the transaction ends
 */
export async function reachSession(
  context: Context,
  sessionId: string,
  hold: boolean,
): Promise<Result<ReachedSession>> {
  const session = await (hold ? holdSession : findSession)(context.db, sessionId);
  const reached = session && (await reachCouncil(context, session.council_id));
  if (session === undefined || !reached?.ok)
    return refuse('notFound', { what: 'councilSession', id: sessionId });
  return ok({ ...reached.value, session, seats: await loadSeats(context.db, sessionId) });
}

/** What only those do who are there. */
const inTheRoom: readonly string[] = ['revealSheets', 'openRound', 'concludeSession'];

/** Whether the actor may take an act of a council: `notAllowed` where neither his seat nor his power lets him. */
export function allowAct(
  { actor }: Context,
  reached: ReachedCouncil & { seats?: Seat[] },
  action: keyof typeof takers,
): Result<null> {
  // Who stands in for somebody has his seat, and his role with it.
  const seat = reached.seats?.find((it) => it.holderAccountId === actor.accountId && it.present);
  const role = reached.role && (seat?.role ?? (inTheRoom.includes(action) ? undefined : reached.role));
  const taken = takers[action].some((taker) =>
    taker === 'specialist' ? rolesOn(actor, reached.access).includes('specialist') : taker === role,
  );
  return taken ? ok(null) : refuse('notAllowed', { action, what: 'councilSession' });
}

/**
 * Holds a session and asks whether this actor may take this act now.
 * Errors: `notFound`, `notAllowed`, `wrongState` once it is over.
 */
export async function allowSessionStep(
  context: Context,
  sessionId: string,
  action: SessionAction,
): Promise<Result<ReachedSession>> {
  const reached = await reachSession(context, sessionId, true);
  if (!reached.ok) return reached;
  const allowed = allowAct(context, reached.value, action);
  if (!allowed.ok) return allowed;
  const { state } = reached.value.session;
  return state === 'called' ? reached : refuse('wrongState', { action, state, possible: [] });
}

/**
 * Takes an allowed act: the session has another version, and it is written down.
 * Errors: `versionConflict`.
 */
export async function takeSessionStep(
  context: Context,
  { session, campaign }: ReachedSession,
  action: SessionAction,
  seenVersion: number,
  after: object,
): Promise<Result<{ version: number }>> {
  const ends = { concludeSession: 'concluded', adjournSession: 'adjourned' } as const;
  const state = action === 'concludeSession' || action === 'adjournSession' ? ends[action] : session.state;
  const moved = await moveSession(context.db, session, seenVersion, state);
  if (!moved.ok) return moved;
  context.record({
    authorityId: campaign.authority_id,
    action,
    thing: 'councilSession',
    thingId: session.id,
    before: { state: session.state, version: session.version },
    after: { state, version: moved.value.version, ...after },
  });
  return moved;
}
