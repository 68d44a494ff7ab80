import type { PlacedUnit } from './find-named-units.ts';
import type { DecideReason, PlannedLink, UnitRef } from './unit-plan.ts';

/** A unit after whose text led to units before. */
export interface Traced {
  after: UnitRef;
  text: string;
  unchanged: boolean;
  links: PlannedLink[];
}

/** A unit after whose text did not. */
export interface Untraced {
  after: UnitRef;
  text: string;
  reason: DecideReason;
  /** The place in the text, or the name, that stops. */
  at: string;
  /** Units before that the stopping place may mean. */
  candidates: PlacedUnit[];
  /** Units before that the rest of the text names. */
  named: PlacedUnit[];
}
