import type { UndecidedText } from './formed-from.ts';

/** A province, a district or a commune by its code of the statistics office and its name with its kind. */
export interface UnitRef {
  code: string;
  name: string;
}

/** The three-level units before, as published. */
export interface UnitsBefore {
  provinces: (UnitRef & { districts: (UnitRef & { communes: UnitRef[] })[] })[];
}

/** The two-level units after, each with the text on what it was formed from. */
export interface UnitsAfter {
  provinces: (UnitRef & {
    formedFrom?: string | null | undefined;
    communes: (UnitRef & { formedFrom?: string | null | undefined })[];
  })[];
}

export type Level = 'province' | 'district' | 'commune';

/**
 * How the unit before was found: by its name; by a name spelt a little differently; by the district the text gives;
 * as the only one of its name in the district of all the others named with it; by an unchanged code and name.
 */
export type SettledBy = 'name' | 'spelling' | 'district' | 'context' | 'code';

/** One unit before, what became of it (null: nothing), and how much of it. */
export interface PlannedLink {
  before: UnitRef;
  after: UnitRef | null;
  share: 'whole' | 'part' | 'remainder';
  settledBy: SettledBy;
}

/** An act that needs no decision of a person beyond the paper. `rearrange`: the unit goes on under another parent. */
export interface PlannedSuccession {
  kind: 'merge' | 'split' | 'rename' | 'dissolve' | 'rearrange';
  level: Level;
  /** The unit above the successors; null at the top. */
  parent: UnitRef | null;
  links: PlannedLink[];
}

export type DecideReason =
  | UndecidedText
  /** No unit before has this name. */
  | 'unknownName'
  /** Several units before have this name. */
  | 'severalOfName'
  /** Only a unit of another kind has this name. */
  | 'otherKind'
  /** One unit before is named whole by two units after, or whole by one and in part by another. */
  | 'wholeTwice'
  /** The parts of a unit before do not make it up: no rest, or two, or a rest alone. */
  | 'sharesDoNotFit'
  /** A unit before is shared with a unit after about which a person must decide. */
  | 'dependsOnAnother'
  /** A unit before that no text names. */
  | 'notNamed';

/** What a person must decide, and what is known for it. */
export interface ToDecide {
  /** The unit after it is about; null for a unit before that no text names. */
  after: UnitRef | null;
  reason: DecideReason;
  /** The published text. */
  text: string;
  /** The place in the text, or the name, that stops. */
  at: string;
  /** Units before that it may be about, with their district. */
  candidates: (UnitRef & { district: string | null })[];
}

export interface UnitPlan {
  /** In the order in which they can be recorded: provinces, communes, and the districts left empty last. */
  successions: PlannedSuccession[];
  toDecide: ToDecide[];
}
