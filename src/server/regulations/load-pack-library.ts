import { basename } from 'node:path';
import type { PackFault } from '#regulation/pack-fault.ts';
import { compareVersions } from '#regulation/choose-version.ts';
import { packIdOf, type PackFolder } from '#regulation/read-pack.ts';
import { checkedPack } from './checked-pack.ts';
import type { LoadedPack, PackLibrary } from './pack-library.ts';
import { findPackFolders, readPackFolder } from './read-pack-folder.ts';

/** A folder that holds pack folders. */
export interface PackShelf {
  folder: string;
  /** the organisation's own, in its data folder */
  own: boolean;
}

/**
 * Loads every pack of the shelves. A pack with faults does not stop the others: it is listed as faulty.
 * An own pack may not take the id of a shipped one, and no two folders may hold the same id and version.
 * Shelves that do not exist are empty; other failures to read a shelf are thrown.
 */
export async function loadPackLibrary({ folders }: { folders: PackShelf[] }): Promise<PackLibrary> {
  const found: { folder: string; own: boolean; content: PackFolder }[] = [];
  for (const shelf of folders) {
    for (const folder of await findPackFolders(shelf.folder)) {
      // One that may not be read is listed among the faulty: as one without `pack.yaml`.
      const content = await readPackFolder(folder).catch(() => ({ files: [] }));
      found.push({ folder, own: shelf.own, content });
    }
  }
  const byId = new Map<string, PackFolder>();
  for (const { content, folder } of found) {
    const id = packIdOf(content) ?? basename(folder);
    if (!byId.has(id)) byId.set(id, content);
  }
  const loaded: LoadedPack[] = [];
  const faulty: PackLibrary['faulty'] = [];
  const check: PackLibrary['check'] = (content, own = true) => {
    const outcome = checkedPack(content, byId);
    if (!outcome.ok) return outcome;
    const faults = takenFaults(outcome.value.pack.head, own, loaded);
    return faults.length > 0 ? { ok: false, faults } : outcome;
  };
  const shelve = (content: PackFolder, folder: string, own: boolean) => {
    const outcome = check(content, own);
    if (outcome.ok) loaded.push({ ...outcome.value, folder, own, files: content.files });
    else faulty.push({ folder, faults: outcome.faults });
  };
  for (const { folder, own, content } of found) shelve(content, folder, own);
  const find: PackLibrary['find'] = (id, version) =>
    loaded
      .filter(({ pack: { head } }) => head.id === id && (version === undefined || head.version === version))
      .toSorted((a, b) => compareVersions(b.pack.head.version, a.pack.head.version))[0];
  const taken = new Set<string>();
  return {
    find,
    get: (id, version) => {
      const pack = find(id, version);
      if (pack === undefined) throw new Error(`the library has no pack ${id} ${version ?? ''}`.trimEnd());
      return pack;
    },
    list: () => loaded,
    faulty,
    filesOf: (id) => byId.get(id),
    check,
    take: (released) => {
      for (const { key, content } of released) {
        if (taken.has(key)) continue;
        taken.add(key);
        const id = packIdOf(content) ?? key;
        if (!byId.has(id)) byId.set(id, content);
        shelve(content, key, true);
      }
    },
  };
}

function takenFaults(head: LoadedPack['pack']['head'], own: boolean, loaded: LoadedPack[]): PackFault[] {
  const taken = loaded.find(
    (other) =>
      other.pack.head.id === head.id && (other.own !== own || other.pack.head.version === head.version),
  );
  if (taken === undefined) return [];
  return [
    { kind: 'idTaken', params: { id: head.id, where: taken.folder }, file: 'pack.yaml', line: 1, column: 1 },
  ];
}
