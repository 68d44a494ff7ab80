/** Days as whole years and months, as people say how long something has waited. */
export function waitingParts(days: number): { years: number; months: number } {
  const months = Math.max(0, Math.floor(days / 30.4375));
  return { years: Math.floor(months / 12), months: months % 12 };
}
