import type { Thing } from '#domain/base/refusal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type Role, roles } from '#regulation/life-cycle.ts';
import { type Actor, type Power, covers } from './actor.ts';
import { findDelegation } from './delegated.ts';

/** On what grounds someone may do something: as owner of the work, by delegation of its owner, or by a power. */
export type Ground = 'owner' | 'assistant' | Power['kind'];

/** The thing acted on, as far as access needs to know it. */
export interface Subject {
  thing: Thing;
  /** The authority it belongs to, from its unit up to the root. Empty: it belongs to no unit. */
  authorityPath: string[];
  /** Officials whose work it is. */
  ownerIds: string[];
}

/**
 * Who may do what. One line an action; what is absent is forbidden. The steps of a task or an appraisal are not
 * here: the life cycle of the campaign's regulation says who takes them.
 */
const grounds = {
  changeOrganisation: ['administrator', 'specialist'],
  readOrganisation: ['administrator', 'specialist', 'leader', 'inspector'],
  changeAccounts: ['administrator'],
  // What other systems may do here and are told.
  changeConnections: ['administrator'],
  createCampaign: ['specialist'],
  changeSubjects: ['specialist'],
  readCampaign: ['owner', 'assistant', 'specialist', 'leader', 'councilMember', 'verifier', 'inspector'],
  readTask: ['owner', 'assistant', 'specialist', 'leader', 'councilMember', 'verifier', 'inspector'],
  readBacklog: ['specialist', 'leader', 'inspector'],
  changeBacklog: ['specialist', 'leader'],
  readSubTask: ['owner', 'specialist', 'leader', 'councilMember', 'verifier', 'inspector'],
  giveSubTask: ['owner'],
  readStatistics: ['specialist', 'leader', 'inspector'],
  readAppraisal: ['specialist', 'leader', 'inspector'],
  readOwnRating: ['owner'],
  // In a council the seat narrows further who takes these.
  setUpCouncil: ['specialist'],
  callSession: ['specialist', 'councilMember'],
  recordAttendance: ['specialist', 'councilMember'],
  declareConflict: ['specialist', 'councilMember'],
  revealSheets: ['councilMember'],
  openRound: ['councilMember'],
  concludeSession: ['councilMember'],
  adjournSession: ['specialist', 'councilMember'],
  readCouncil: ['specialist', 'leader', 'councilMember', 'inspector'],
  sealPeriod: ['specialist'],
  // Figures of those without access, as drafts: the report stays their own act.
  enterReports: ['specialist'],
  addEvidence: ['owner', 'specialist'],
  claimCause: ['owner'],
  giveGuidance: ['specialist', 'leader'],
  resolveObstacle: ['owner'],
  recordConsequence: ['specialist'],
  readResults: ['specialist', 'leader', 'inspector'],
  sendResults: ['specialist'],
  readDossier: ['owner', 'specialist', 'leader', 'inspector'],
  readFailedNotices: ['administrator'],
  readAccessLog: ['inspector'],
  recordDelegation: ['owner', 'specialist'],
  verifyLog: ['administrator', 'inspector'],
  readLog: ['administrator', 'inspector'],
  // Rules hold for everybody: `mayChangePacks` asks for the highest authority.
  changePacks: ['administrator', 'specialist'],
} as const satisfies Record<string, readonly Ground[]>;

export type AccessAction = keyof typeof grounds;

/** Every ground on which an actor can touch a subject. */
function groundsOn(actor: Actor, subject: Subject): Set<Ground> {
  const found = new Set<Ground>(
    actor.powers.filter((power) => covers(power, subject.authorityPath)).map((power) => power.kind),
  );
  if (actor.officialId !== null && subject.ownerIds.includes(actor.officialId)) found.add('owner');
  if (findDelegation(actor, subject) !== undefined) found.add('assistant');
  return found;
}

/** The roles of a life cycle that an actor has on a subject. */
export function rolesOn(actor: Actor, subject: Subject): Role[] {
  const held = groundsOn(actor, subject);
  return roles.filter((role) => held.has(role));
}

/**
 * Whether the actor may do this to this subject.
 * @returns the grounds he may do it on, or `notAllowed`
 */
export function may(actor: Actor, action: AccessAction, subject: Subject): Result<Ground[]> {
  const held = groundsOn(actor, subject);
  const permitting = grounds[action].filter((ground) => held.has(ground));
  return permitting.length > 0 ? ok(permitting) : refuse('notAllowed', { action, what: subject.thing });
}
