import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFolder } from '#regulation/read-pack.ts';

/**
 * Text files of a pack folder: those directly in it and those in `examples/`. What has such a name and is no file, a
 * folder or a link to nothing, is passed over: the pack then lacks that file. Throws when it is no folder.
 */
export async function readPackFolder(folder: string): Promise<PackFolder> {
  const names = await readdir(folder);
  const examples = (await isFolder(join(folder, 'examples'))) ? await readdir(join(folder, 'examples')) : [];
  const paths = [...names, ...examples.map((name) => `examples/${name}`)]
    .filter((path) => /\.(ya?ml|md)$/.test(path))
    .toSorted();
  const files = await Promise.all(
    paths.map(async (path) =>
      (await statOf(join(folder, path)))?.isFile()
        ? [{ path, text: await readFile(join(folder, path), 'utf8') }]
        : [],
    ),
  );
  return { files: files.flat() };
}

/** The pack folders inside a folder of packs, in the order of their names; none where it does not exist. */
export async function findPackFolders(parent: string): Promise<string[]> {
  const entries = await readdir(parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const folders = entries.filter((name) => name !== 'schema' && !name.startsWith('.')).toSorted();
  const found = await Promise.all(
    folders.map(async (name) => ((await isFolder(join(parent, name))) ? [join(parent, name)] : [])),
  );
  return found.flat();
}

async function isFolder(path: string): Promise<boolean> {
  return (await statOf(path))?.isDirectory() ?? false;
}

/** What lies at a path, a link followed; nothing where it cannot be said: no such thing, a link to nothing. */
function statOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}
