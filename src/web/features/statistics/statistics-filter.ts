const measures = ['tasks', 'subjects', 'officials'] as const;
export type Measure = (typeof measures)[number];

/** Every dimension there is; people and units have no origin, nature or state. */
export const dimensions = [
  'year',
  'block',
  'level',
  'authority',
  'origin',
  'nature',
  'group',
  'state',
] as const;
export type Dimension = (typeof dimensions)[number];
const ofTasksOnly: readonly Dimension[] = ['origin', 'nature', 'state'];

/** Which table is shown; kept in the address. */
export interface StatisticsFilter {
  view?: 'published';
  count?: Measure;
  rows?: Dimension;
  columns?: Dimension | 'none';
  campaign?: string;
  /** Of the published tables: whose table. */
  pack?: string;
}

/** Reads the filter from an address; what is not understood is left out. */
export function readStatisticsFilter(search: Record<string, unknown>): StatisticsFilter {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const filter = {
    view: search['view'] === 'published' ? ('published' as const) : undefined,
    count: measures.find((it) => it === search['count']),
    rows: dimensions.find((it) => it === search['rows']),
    columns: ([...dimensions, 'none'] as const).find((it) => it === search['columns']),
    campaign: text('campaign'),
    pack: text('pack'),
  };
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as StatisticsFilter;
}

/** The dimensions that what is counted has. */
export function dimensionsOf(count: Measure): readonly Dimension[] {
  return count === 'tasks' ? dimensions : dimensions.filter((it) => !ofTasksOnly.includes(it));
}

/** The table a filter asks for, with what it leaves open. */
export function tableOf(filter: StatisticsFilter) {
  const count = filter.count ?? 'tasks';
  const known = dimensionsOf(count);
  const fits = (name: Dimension | undefined) =>
    name !== undefined && known.includes(name) ? name : undefined;
  const rows = fits(filter.rows) ?? (count === 'tasks' ? 'origin' : 'block');
  const wanted =
    filter.columns === 'none'
      ? undefined
      : (fits(filter.columns) ?? (count === 'tasks' ? 'nature' : 'level'));
  return { count, rows, columns: wanted === rows ? undefined : wanted };
}
