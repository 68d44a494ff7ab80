import type { IsoDate } from '#domain/base/dates.ts';

/** Stands where nobody has said something yet. */
const unsaid = '……………';

/**
 * Place and day as papers write them: days under ten and the months January and February with a nought before them
 * (decree 30/2020, appendix I; the Party's offices write the same). A day that is empty is left to be written by hand.
 */
export function placeAndDay(place: string, day: IsoDate): string {
  const [year, month = '', date = ''] = day.split('-');
  const said = place.trim() === '' ? unsaid : place.trim();
  if (day === '') return `${said}, ngày …… tháng …… năm ………`;
  return `${said}, ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}
