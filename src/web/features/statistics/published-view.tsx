import type { StatisticsFilter } from './statistics-filter.ts';
/** Placeholder. */
export function PublishedView({ filter }: { filter: StatisticsFilter }) {
  return <p>{filter.pack}</p>;
}
