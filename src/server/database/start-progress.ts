/** The steps of a start that a person at the console may have to wait for; worded in src/cli/start-progress-wording.ts. */
export type StartStep =
  | 'creating-database'
  | 'moving-database'
  | 'stopping-leftover-server'
  | 'starting-database'
  | 'migrating'
  | 'building-web'
  | 'filling-demo'
  | 'stopping';

export type Say = (step: StartStep) => void;
