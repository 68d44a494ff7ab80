/** What the address of the page of results says: whose, and of which year. */
export interface ResultSearch {
  authorityId?: string;
  year?: number;
}

/** Reads it from an address; whatever it does not know is left out. */
export function readResultSearch(search: Record<string, unknown>): ResultSearch {
  const { authorityId, year } = search;
  return {
    ...(typeof authorityId === 'string' ? { authorityId } : {}),
    ...(Number.isInteger(year) ? { year: year as number } : {}),
  };
}
