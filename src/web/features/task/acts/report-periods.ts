/**
 * The quarters one may report on a day: that of the day and the three before, the latest first.
 * The current quarter comes second when the day is in its first month, for then the last one is due.
 */
export function reportPeriods(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const current = year * 4 + Math.floor((month - 1) / 3);
  const firstMonth = (month - 1) % 3 === 0;
  const order = firstMonth ? [1, 0, 2, 3] : [0, 1, 2, 3];
  return order.map((back) => {
    const quarter = current - back;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
}
