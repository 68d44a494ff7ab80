/** A figure of a published table beside what the replay comes to; undefined where only the other has it. */
export interface ComparedFigure {
  path: string;
  published: unknown;
  replayed: unknown;
  equal: boolean;
}

/** Every leaf of two tables side by side, in the order of the published one; what only the replay has comes last. */
export function comparePublished(published: unknown, replayed: unknown, path = ''): ComparedFigure[] {
  if (isTable(published) && isTable(replayed) && Array.isArray(published) === Array.isArray(replayed)) {
    const names = new Set([...Object.keys(published), ...Object.keys(replayed)]);
    return [...names].flatMap((name) =>
      comparePublished(published[name], replayed[name], pathTo(path, name, Array.isArray(published))),
    );
  }
  return [{ path, published, replayed, equal: published === replayed }];
}

function pathTo(path: string, name: string, inList: boolean): string {
  if (inList) return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

function isTable(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
