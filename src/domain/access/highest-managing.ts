/**
 * Of the authorities that manage the posts of one person, the one that decides: that of the highest level. Each is given
 * as the path from it up to the root; of two on one level the first. Nothing where no post is managed.
 * Source: domain.md §2, Authority: with posts at several levels the highest managing level decides.
 */
export function highestManaging(paths: readonly string[][]): string[] | undefined {
  return paths.reduce<string[] | undefined>(
    (highest, path) => (highest === undefined || path.length < highest.length ? path : highest),
    undefined,
  );
}
