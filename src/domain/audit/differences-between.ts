/** One thing that was otherwise before: where it stands, and both texts; null where there was, or is, nothing. */
export interface Difference {
  /** `due_on`, `indicators[0].target.target`. */
  path: string;
  before: string | null;
  after: string | null;
}

/** What only counts or names, and says nothing to a reader. */
const silent = /(^|[._])(id|version|group|state)$/;

/** What differs between two states of a thing as the log keeps them, in the order of the fields. */
export function differencesBetween(before: unknown, after: unknown): Difference[] {
  const was = leavesOf(before);
  const is = leavesOf(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const both = { before: was.get(path) ?? null, after: is.get(path) ?? null };
    return both.before === both.after ? [] : [{ path, ...both }];
  });
}

/** Every value of a thing that is no list and no object, by the path to it. */
function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined || silent.test(path)) return new Map();
  if (Array.isArray(value))
    return new Map(value.flatMap((item, position) => [...leavesOf(item, `${path}[${position}]`)]));
  if (typeof value === 'object')
    return new Map(
      Object.entries(value).flatMap(([name, part]) => [
        ...leavesOf(part, path === '' ? name : `${path}.${name}`),
      ]),
    );
  return new Map([[path, String(value as string | number | boolean)]]);
}
