import { posix } from 'node:path';
import { z } from 'zod';
import { readText } from './source-tree.ts';

/** The subpath imports of package.json: `#domain/` to `src/domain/`, longest name first. */
export type Aliases = readonly (readonly [name: string, folder: string])[];

const packageImports = z.object({ imports: z.record(z.string(), z.string()) });

export function readAliases(root: string): Aliases {
  const { imports } = packageImports.parse(JSON.parse(readText(root, 'package.json')));
  return Object.entries(imports)
    .map(([name, target]) => [name.replace('*', ''), posix.normalize(target.replace('*', ''))] as const)
    .sort(([one], [other]) => other.length - one.length);
}

/**
 * The file of the repository that a specifier means, or nothing for a package or one of Node's modules.
 * The extension is always written in this repository, so nothing is guessed and nothing is looked up on the disk.
 */
export function resolveImport(from: string, specifier: string, aliases: Aliases): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const alias = aliases.find(([name]) => specifier.startsWith(name));
  return alias && posix.normalize(alias[1] + specifier.slice(alias[0].length));
}
