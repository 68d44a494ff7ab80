import type { Pack } from './pack.ts';

/**
 * The versions of a regulation that hold on a day (`validFrom` inclusive, `validTo` exclusive), newest first:
 * by `validFrom`, then by version number.
 */
export function versionsOn<T extends { head: Pack['head'] }>(packs: T[], id: string, day: string): T[] {
  return packs
    .filter(
      ({ head }) =>
        head.id === id && head.validFrom <= day && (head.validTo === undefined || day < head.validTo),
    )
    .toSorted(
      (a, b) =>
        b.head.validFrom.localeCompare(a.head.validFrom) || compareVersions(b.head.version, a.head.version),
    );
}

/** The version to start a campaign with on a day, or nothing when none holds. */
export function chooseVersion<T extends { head: Pack['head'] }>(
  packs: T[],
  id: string,
  day: string,
): T | undefined {
  return versionsOn(packs, id, day)[0];
}

/** Orders `1.9.0` before `1.10.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let part = 0; part < 3; part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
