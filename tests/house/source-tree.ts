import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', '.git', '.cache', 'data', 'dist', 'coverage']);

/**
 * Every file below `root` as a path relative to it, with `/`, sorted; what is installed, built or run is left out.
 * Read from the disk, not from git, so that a check also works on an unpacked archive.
 */
export function listFiles(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .flatMap((entry) => {
      if (skipped.has(entry.name) || entry.isSymbolicLink()) return [];
      if (!entry.isDirectory()) return [entry.name];
      return listFiles(join(root, entry.name)).map((below) => `${entry.name}/${below}`);
    })
    .sort();
}

/** The text of a file of the tree; empty when somebody removed it since it was listed. */
export function readText(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

export const isCode = (path: string): boolean => /\.[cm]?tsx?$/.test(path) && !path.endsWith('.d.ts');
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Refuses an empty list: a check that finds nothing to check has not passed. */
export function atLeastOne<Item>(items: readonly Item[], what: string): readonly Item[] {
  if (items.length === 0) throw new Error(`nothing to check: no ${what} found`);
  return items;
}
