/** Where a matter that waits comes from. */
export const backlogSources = [
  'petition',
  'inspectionConclusion',
  'auditConclusion',
  'voterOpinion',
  'leaderDirection',
  'pastWork',
  'other',
] as const;
export type BacklogSource = (typeof backlogSources)[number];

/** `open`: nobody works on it; `inWork`: a task made from it is under way; then it is settled, or dropped with a reason. */
export const backlogStates = ['open', 'inWork', 'settled', 'dropped'] as const;
export type BacklogState = (typeof backlogStates)[number];
