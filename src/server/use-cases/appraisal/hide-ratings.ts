import type { loadRatingRows } from '#database/rating/rating-store.ts';
import type { View } from '#database/visible-to.ts';

export type RatingRow = Awaited<ReturnType<typeof loadRatingRows>>[number];

/** Whether a row is of the actor himself, or of a unit he heads. */
export function isOwnRow(row: Pick<RatingRow, 'kind' | 'officialId' | 'unitId'>, view: View): boolean {
  return (
    (row.officialId !== null && row.officialId === view.officialId) ||
    (row.kind === 'unit' && view.headedUnitIds.includes(row.unitId))
  );
}

/** A row without what was proposed and decided. */
export function withoutRating(row: RatingRow): RatingRow {
  return { ...row, level: null, score: null, proposed: null, ratingId: null };
}

/** An official's own row as he may see it, whatever powers he holds besides: nothing before it is announced. */
export function asOwnerSees(row: RatingRow): RatingRow {
  return row.announcedOn === null ? withoutRating(row) : row;
}
