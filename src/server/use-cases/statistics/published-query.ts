import type { CountFilter, Countable } from '#database/count-store.ts';

/** A selection of assigned work, in the keys of the case. */
export interface Selection {
  campaign?: string;
  /** All campaigns of this authority, or of every other one. */
  authority?: string;
  authorityNot?: string;
  group?: string;
  origin?: string;
  nature?: string;
  content?: string;
  postKind?: string;
  subjectKind?: string;
  block?: string;
  level?: string;
  /** A subject, a task, units by key. */
  owner?: string;
  task?: string;
  units?: string[];
  /** Says what always holds: only work that a decision assigned is counted. */
  assigned?: true;
}

/**
 * What stands in a comparison in the place of a published figure. `words` gives the published word for what the system
 * calls it.
 */
export type PublishedQuery = { words?: { [value: string]: string } } & (
  | { label: string }
  | { pack: 'id' | 'issuedOn' | 'horizons' | 'planParts' | 'levels' | 'reportCadence' | 'councils' }
  | { pack: 'groupTitle'; group: string }
  | { campaign: string; get: 'authority' | 'year' | 'period' | 'previousPack' }
  | { count: Countable | 'holders' | 'solutions'; where: Selection }
  | { each: { count: Countable; where: Selection }; per: 'subject' }
  /** Titles of what every subject of a group has: the contents of its tasks, its one required indicator. */
  | { contentsOfEach: string; campaign: string }
  | { requiredOfEach: string; campaign: string }
  | { indicator: string; get: IndicatorFigure }
  | { task: string; get: 'ownerPost' | 'title' }
  | { subject: string; get: 'council' }
  | { rating: string }
  | { consequence: string; get: 'uses' | 'description' }
);

export type IndicatorFigure =
  | 'name'
  | 'direction'
  | 'target'
  | 'from'
  | 'to'
  | 'baseline'
  | 'actual'
  /** attainment */
  | 'percent'
  /** actual − target, and that in percent of the target */
  | 'beyond'
  | 'beyondPercent'
  /** of a number of people or things: all of them, those that lack it at the beginning, the share that has it */
  | 'total'
  | 'missing'
  | 'baselinePercent'
  | 'targetPercent'
  /** the month of the first figure that reaches the target */
  | 'reachedIn';

/** The filters of a count that take a value of the case as it stands. */
export const plainFilters: { [name in keyof Selection]?: CountFilter } = {
  group: 'groupId',
  origin: 'origin',
  nature: 'nature',
  content: 'content',
  postKind: 'postKind',
  subjectKind: 'subjectKind',
  block: 'block',
  level: 'level',
};

/** The words a query begins with. A published object may use one of them as a name: then it holds an object, not a key. */
const beginnings = [
  'label',
  'pack',
  'campaign',
  'count',
  'each',
  'contentsOfEach',
  'requiredOfEach',
  'indicator',
  'task',
  'subject',
  'rating',
  'consequence',
];

/** Whether a node of a comparison is a query and not an object of the published table. */
export function isQuery(node: object): node is PublishedQuery {
  const [first] = Object.entries(node);
  if (first === undefined || !beginnings.includes(first[0])) return false;
  return first[0] === 'each' || typeof first[1] === 'string';
}
