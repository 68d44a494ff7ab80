import type { SectionName } from './pack.ts';

/** A known name close to the one written, where there is one. */
export interface Named {
  name: string;
  nearest?: string;
}

/**
 * Everything that can be wrong with a pack, with what the wording (`fault-wording.ts`) needs.
 * Kinds are stable: tests and editors rely on them.
 */
export interface FaultParams {
  // the files
  noPack: Record<never, never>;
  missingFile: { name: string };
  unknownFile: Named;
  emptyFile: { name: string };
  badYaml: { detail: string };
  tabIndent: Record<never, never>;
  duplicateKey: { key: string };
  inheritsUnknown: Named;
  inheritsLoop: { chain: string[] };
  idTaken: { id: string; where: string };

  // the shape
  unknownKey: Named;
  missingKey: { key: string };
  emptyValue: { key: string };
  wrongType: { expected: string; given: string };
  notOneOf: Named & { allowed: string[] };
  badIdentifier: { given: string };
  badDecimal: { given: string };
  badDate: { given: string };
  badVersion: { given: string };
  tooPrecise: { given: string };
  tooFew: { minimum: string };
  tooMany: { maximum: string };
  tooSmall: { minimum: string; given: string };
  tooLarge: { maximum: string; given: string };
  emptyText: Record<never, never>;
  unknownMeasure: { keys: string[]; allowed: string[] };
  unknownCondition: { keys: string[]; allowed: string[] };
  operationCount: { found: string[]; allowed: string[] };
  noComparison: { allowed: string[] };

  // names
  unknownFact: Named;
  unknownNode: Named;
  unknownLevel: Named;
  unknownOption: Named & { fact: string };
  unknownDocument: Named;
  unknownCouncil: Named;
  unknownRule: Named;
  duplicateId: { id: string };
  wrongFactType: { fact: string; type: string; expected: string[] };
  wrongOrigin: { from: string; type: string; expected: string };
  unknownOriginField: Named & { from: string };
  nodeInRows: { name: string; each: string };
  nodeLoop: { chain: string[] };

  // sources
  noSource: { node: string };
  notConfirmed: { document: string };

  // scoring
  bandOrder: { bound: string; before: string };
  bandBounds: Record<never, never>;
  bandAfterOpen: Record<never, never>;
  weightsTotal: { total: string; expected: string };
  weightNotPositive: { given: string };
  noWeight: Record<never, never>;
  unusedWeight: { combine: string };
  unusedAbsent: { combine: string };
  trimWithoutTrimmedMean: { by: string };
  noTrim: Record<never, never>;
  emptyScale: { at: string };
  noValueForOption: { option: string; fact: string };
  reversedRange: { min: string; max: string };

  // rating
  rowOrder: { from: string; before: string };
  levelOrder: { level: string; before: string };
  lastRowConditional: Record<never, never>;
  rowNeverReached: { level: string };
  levelNeverGiven: { level: string };
  quotaShare: { share: string };
  exceptionalShare: { share: string; exceptional: string };
  quotaOfItself: { level: string };
  excessNotWorse: { level: string; excessTo: string };

  // groups
  noContents: { group: string };
  contentsBeyondTasks: { contents: string; tasks: string };

  // life cycle
  noStart: { cycle: string };
  stateUnreachable: { state: string };
  actionUnowned: { action: string };
  noWayOut: { state: string };
  neverEnds: { state: string };
  transitionTwice: { state: string; action: string };
  startNeedsState: { action: string };
  twoDeadlines: { action: string };
  lateWithoutDeadline: { action: string };

  // dates
  datesReversed: { from: string; to: string };

  // examples
  exampleFails: { at: string; expected: string; computed: string };
  exampleAnswer: { at: string; problem: string; given: string };
  exampleWithoutExpectation: Record<never, never>;
}

export type FaultKind = keyof FaultParams;

export type Fault = { [K in FaultKind]: { kind: K; params: FaultParams[K] } }[FaultKind];

/** A fault and where it stands; `file` is relative to the pack's folder, line and column count from 1. */
export type PackFault = Fault & { file: string; line: number; column: number };

/** A place in a section, before it is turned into line and column. */
export type FaultPath = (string | number)[];

/** How a check says what it found; `key` points at the name of the last step instead of its value. */
export type ReportFault = <K extends FaultKind>(
  section: SectionName,
  path: FaultPath,
  kind: K,
  params: FaultParams[K],
) => void;
