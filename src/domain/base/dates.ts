/** A calendar day, `YYYY-MM-DD`. Compares correctly as text. */
export type IsoDate = string;

/** Whether a dated row (`validFrom` inclusive, `validTo` exclusive, open when null) holds on a day. */
export function holdsOn(row: { validFrom: IsoDate; validTo: IsoDate | null }, day: IsoDate): boolean {
  return row.validFrom <= day && (row.validTo === null || day < row.validTo);
}

/** The day `days` after a day; negative goes back. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar day of an ISO instant at UTC+7; Việt Nam keeps no summer time. */
export function dayInVietnam(instant: string): IsoDate {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
