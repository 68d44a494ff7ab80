import type { Difference } from '#domain/audit/differences-between.ts';
import type { PackFault } from '#regulation/pack-fault.ts';
import type { Source } from '#regulation/source.ts';
import type { Wording } from '#regulation/wording.ts';
import type { FileProblem } from './file-problem.ts';

/**
 * Every way the system says no, with what the wording needs. A refusal carries no sentence: one table gives the
 * HTTP status (`src/server/http/refusal-status.ts`), one the wording (`src/domain/wording/refusal-wording.ts`).
 */
interface RefusalParams {
  /** The thing does not exist, or the actor may not know that it does. */
  notFound: { what: Thing; id: string };
  /** The actor has no power for this action on this subject. */
  notAllowed: { action: string; what: Thing };
  /** The API token was not given this scope, or may not be used for this at all. */
  scopeMissing: { scope: string };
  /** Nobody signed in. */
  signInNeeded: Record<string, never>;
  /** Name or password wrong, or the account locked until a time. */
  signInFailed: { lockedUntil?: string };
  /** Name and password fit; the account also asks for a code of its authenticator, or a recovery code. */
  secondFactorNeeded: Record<string, never>;
  /**
   * The act binds others, and whoever is signed in showed who he is more than so many minutes ago: his password is asked for
   * again, or a code; with an API token it is not done at all (`session`).
   */
  freshProofNeeded: { by: 'password' | 'code' | 'session'; minutes: number };
  /** The life cycle has no such step from this state. */
  wrongState: { action: string; state: string; possible: string[] };
  /** Somebody changed it since; both versions are in the answer. */
  versionConflict: {
    what: Thing;
    seen: number;
    current: number;
    /** Which one; what was done to it since the version seen is looked up by it. */
    id?: string;
    changes?: Change[];
  };
  /** A value does not fit; `path` leads to it; `nearest` is what was perhaps meant. */
  invalidValue: { path: string; problem: ValueProblem; given?: string; limit?: string; nearest?: string };
  /** Something with this key exists already. */
  duplicate: { what: Thing; key: string };
  /** A number set by the regulation is not met; the rule by its title in the pack. */
  outsideRule: { rule: Wording; given: string; limit: string };
  /** The step is open only from a day, or only until one, that day included. */
  outOfTime: { action: string; from?: string; until?: string };
  /** The step needs a numbered, dated, signed paper. */
  decisionNeeded: { action: string };
  /** A person may not judge himself, or has a conflict of interest. */
  conflictOfInterest: { what: Thing };
  /** Too few of those entitled are there, or have handed in their sheets. */
  belowQuorum: { counted: 'members' | 'sheets'; present: number; needed: number; entitled: number };
  /** The totals of the sheets lie so far apart that the council must score once more. */
  secondRoundNeeded: { spread: string; limit: string };
  /** The act needs a written reason. */
  reasonNeeded: { action: string };
  /** Answers are missing before this can be computed. */
  missingFacts: { facts: string[] };
  /** The same request id came with other content. */
  requestReused: { requestId: string };
  /** Required items of the checklist are not ticked; by their titles in the pack. */
  proofMissing: { items: { id: string; title: Wording }[] };
  /** What lies in the evidence store is no longer the file that was handed in, or is not there. */
  evidenceDamaged: { id: string; sha256: string };
  /** The place where files lie does not answer: none can be stored or given out now. */
  evidenceUnreachable: Record<string, never>;
  /** Rows of a table do not fit, each with its number from 1 and why. None was entered. */
  faultyRows: { rows: number; faults: { row: number; refusal: Refusal }[] };
  /** A regulation cannot be released while its files have mistakes, each with file, line and column. */
  packFaulty: { faults: PackFault[] };
  /**
   * A file cannot be read: not a workbook, one from before 2007 or with a password, larger inside than is taken, or broken;
   * or no form of this system, or one of a layout that is no longer read.
   */
  unreadableFile: { why: 'notWorkbook' | 'oldOrLocked' | 'tooLarge' | 'damaged' | 'notForm' | 'oldForm' };
  /** A file is not taken for what is in it; `part`: the file inside it where that was found. */
  fileRefused: { path: string; problem: FileProblem; part?: string; given?: string };
  /** The scanner that looks into every file cannot be reached, or takes no file so large. */
  notScanned: { why: 'unreachable' | 'tooLarge' };
  /** The text carries a secrecy marking and must not be stored; in a file, on which page or in which part of it. */
  secrecyMarked: { path: string; marking: string; part?: string; page?: number };
}

/** What somebody did meanwhile. Of what judges people only act and time are told, not by whom, nor what of it is another now. */
export interface Change {
  action: string;
  at: string;
  by: string | null;
  /** Why, where a reason was given. */
  reason: string | null;
  /** What he worded anew, as it was and as it is now. */
  fields: Difference[];
}

export type Thing =
  | 'account'
  | 'appraisal'
  | 'backlogEntry'
  | 'campaign'
  | 'cause'
  | 'client'
  | 'consequence'
  | 'council'
  | 'councilSession'
  | 'decision'
  | 'evidence'
  | 'delegation'
  | 'guidance'
  | 'import'
  | 'indicator'
  | 'letterhead'
  | 'member'
  | 'objection'
  | 'obstacle'
  | 'official'
  | 'pack'
  | 'paper'
  | 'paperTemplate'
  | 'period'
  | 'plan'
  | 'post'
  | 'product'
  | 'rating'
  | 'report'
  | 'reportForm'
  | 'resultExport'
  | 'session'
  | 'sheet'
  | 'subTask'
  | 'succession'
  | 'task'
  | 'tenure'
  | 'token'
  | 'unit'
  | 'webhook'
  | 'webhookDelivery';

export type ValueProblem =
  | 'required'
  | 'notANumber'
  | 'notADate'
  | 'tooSmall'
  | 'tooLarge'
  | 'tooLong'
  | 'unknownOption'
  | 'unknownName'
  | 'wrongType'
  | 'baselineEqualsTarget'
  | 'baselineBeyondTarget'
  | 'emptyRange'
  | 'notPositive'
  | 'outOfPeriod'
  | 'tooEarly'
  | 'tooLate'
  | 'notDated'
  | 'managedHigher'
  | 'alreadyAssigned'
  | 'replaced'
  | 'weightsDoNotTotal'
  | 'knownToSystem'
  | 'ofProgram'
  | 'alreadyEnded'
  | 'beforeBeginning'
  | 'laterActs'
  | 'hasUnitsBelow'
  | 'doesNotAddUp'
  | 'belowItself'
  | 'notAdditive'
  | 'ownWork'
  | 'namedTwice'
  | 'severalFit'
  | 'brokenField'
  | 'noField'
  | 'noTable'
  | 'noColumn'
  | 'unreadFigure'
  | 'ambiguousFigure'
  | 'unreadDay'
  | 'ambiguousDay'
  | 'unreadPeriod'
  | 'computedWrong';

export type RefusalKind = keyof RefusalParams;

export type Refusal = {
  [K in RefusalKind]: { kind: K; params: RefusalParams[K]; citation?: Citation };
}[RefusalKind];

/** The rule a refusal or a result rests on: pack, version and place. */
export interface Citation {
  pack: string;
  version: string;
  source: Source;
}
