import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFolder } from '#regulation/read-pack.ts';

/** Text files of a pack folder: those directly in it and those in `examples/`. Throws when it is no folder. */
export async function readPackFolder(folder: string): Promise<PackFolder> {
  const names = await readdir(folder);
  const examples = names.includes('examples') ? await readdir(join(folder, 'examples')) : [];
  const paths = [...names, ...examples.map((name) => `examples/${name}`)]
    .filter((path) => /\.(ya?ml|md)$/.test(path))
    .toSorted();
  return {
    files: await Promise.all(
      paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
    ),
  };
}

/** The pack folders inside a folder of packs, in the order of their names; none where it does not exist. */
export async function findPackFolders(parent: string): Promise<string[]> {
  const entries = await readdir(parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const folders = entries.filter((name) => name !== 'schema' && !name.startsWith('.')).toSorted();
  const found = await Promise.all(
    folders.map(async (name) => ((await stat(join(parent, name))).isDirectory() ? [join(parent, name)] : [])),
  );
  return found.flat();
}
