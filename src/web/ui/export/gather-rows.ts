/** How many rows have come so far. */
export type Told = (rows: number) => void;

/**
 * All rows of a list that is answered a page at a time, to the end of its pages: a file holds what the filter finds, not
 * what the page happens to show.
 */
export async function gatherRows<Row, Place>(
  told: Told,
  load: (after: Place | undefined) => Promise<{ rows: Row[]; next: Place | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: Place | undefined;
  for (;;) {
    const page = await load(after);
    rows.push(...page.rows);
    told(rows.length);
    if (page.next === null) return rows;
    after = page.next;
  }
}
