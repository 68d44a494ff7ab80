import { stat } from 'node:fs/promises';
import { nearestName } from '#regulation/nearest-name.ts';
import type { PackFault } from '#regulation/pack-fault.ts';
import type { Pack } from '#regulation/pack.ts';
import { checkPackFolder } from '#server/regulations/check-pack-folder.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { packShelves } from './pack-shelves.ts';

export type PackFound =
  | { state: 'found'; pack: Pack; hash: string }
  | { state: 'faulty'; folder: string; faults: PackFault[] }
  | { state: 'unknown'; name: string; nearest: string | undefined };

/** A pack by id (`nd-335-2025`, or with a version, `nd-335-2025@1.0.0`) or by the path of its folder. */
export async function findPack(name: string): Promise<PackFound> {
  if (await isFolder(name)) {
    const folders = packShelves().map((shelf) => shelf.folder);
    const outcome = await checkPackFolder(name, folders);
    if (!outcome.ok) return { state: 'faulty', folder: name, faults: outcome.faults };
    return { state: 'found', pack: outcome.value.pack, hash: outcome.value.hash };
  }
  const [id = '', version] = name.split('@');
  const library = await loadPackLibrary({ folders: packShelves() });
  const found = library.find(id, version);
  if (found !== undefined) return { state: 'found', pack: found.pack, hash: found.hash };
  const faulty = library.faulty.find(({ folder }) => folder.endsWith(`/${id}`));
  if (faulty !== undefined) return { state: 'faulty', ...faulty };
  const known = library.list().map((it) => it.pack.head.id);
  return { state: 'unknown', name, nearest: nearestName(id, known) };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
