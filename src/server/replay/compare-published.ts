/** A figure of a published table that the replay does not come to, or that only one of the two has. */
export interface Difference {
  path: string;
  published: unknown;
  replayed: unknown;
}

/** Every leaf in which two tables differ, and how many leaves there are in the published one. */
export function comparePublished(
  published: unknown,
  replayed: unknown,
): { figures: number; differences: Difference[] } {
  const differences: Difference[] = [];
  const figures = compareAt('', published, replayed, differences);
  return { figures, differences };
}

function compareAt(path: string, published: unknown, replayed: unknown, differences: Difference[]): number {
  if (isTable(published) && isTable(replayed) && Array.isArray(published) === Array.isArray(replayed)) {
    const names = new Set([...Object.keys(published), ...Object.keys(replayed)]);
    let figures = 0;
    for (const name of names) {
      const at = Array.isArray(published) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
      figures += compareAt(at, published[name], replayed[name], differences);
    }
    return figures;
  }
  if (published !== replayed)
    differences.push({ path, published: published ?? null, replayed: replayed ?? null });
  return published === undefined ? 0 : 1;
}

function isTable(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
