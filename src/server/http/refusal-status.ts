import type { RefusalKind } from '#domain/base/refusal.ts';

/** The HTTP status of every refusal. */
export const refusalStatus: Record<RefusalKind, number> = {
  notFound: 404,
  notAllowed: 403,
  scopeMissing: 403,
  signInNeeded: 401,
  signInFailed: 401,
  secondFactorNeeded: 401,
  wrongState: 409,
  versionConflict: 409,
  invalidValue: 422,
  duplicate: 409,
  outsideRule: 422,
  outOfTime: 409,
  decisionNeeded: 422,
  conflictOfInterest: 403,
  belowQuorum: 409,
  secondRoundNeeded: 409,
  faultyRows: 422,
  reasonNeeded: 422,
  missingFacts: 422,
  requestReused: 409,
  proofMissing: 422,
  evidenceDamaged: 500,
  secrecyMarked: 422,
};
