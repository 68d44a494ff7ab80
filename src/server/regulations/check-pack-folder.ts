import { dirname, resolve } from 'node:path';
import type { PackFault } from '#regulation/pack-fault.ts';
import { packIdOf, type PackFolder, type PackReading } from '#regulation/read-pack.ts';
import { checkedPack } from './checked-pack.ts';
import { findPackFolders, readPackFolder } from './read-pack-folder.ts';

/**
 * Reads and checks one pack folder, wherever it lies. What it inherits from is looked for beside it, then on the
 * shelves given. Throws when there is no such folder.
 */
export async function checkPackFolder(
  folder: string,
  shelves: string[],
): Promise<{ ok: true; value: PackReading & { hash: string } } | { ok: false; faults: PackFault[] }> {
  const content = await readPackFolder(folder);
  const others = new Map<string, PackFolder>();
  for (const shelf of [dirname(resolve(folder)), ...shelves]) {
    for (const other of await findPackFolders(shelf)) {
      // A neighbour that may not be read is no pack to inherit from.
      const candidate = await readPackFolder(other).catch(() => ({ files: [] }));
      const id = packIdOf(candidate);
      if (id !== undefined && !others.has(id)) others.set(id, candidate);
    }
  }
  return checkedPack(content, others);
}
