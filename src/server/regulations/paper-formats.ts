import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions } from '#regulation/choose-version.ts';
import { type PaperFormat, paperFormatSchema } from '#regulation/paper-format.ts';
import type { PackFault } from '#regulation/pack-fault.ts';
import { parseYaml } from '#regulation/reading/parse-yaml.ts';
import { readYaml } from '#regulation/reading/yaml-text.ts';

/** The forms of papers at hand; of two of the same id the higher version. */
export interface PaperFormats {
  /** Throws where there is none for a tree: the program ships one for each. */
  of(tree: PaperFormat['tree']): PaperFormat;
  list(): PaperFormat[];
  /** What is wrong in files that could not be read, `file` without its folder. */
  faulty: PackFault[];
}

/** Reads the forms of papers in some folders; a folder that is not there is empty. */
export async function loadPaperFormats(folders: string[]): Promise<PaperFormats> {
  const found: PaperFormat[] = [];
  const faulty: PackFault[] = [];
  for (const folder of folders) {
    for (const name of await filesIn(folder)) {
      const text = readYaml(name, await readFile(join(folder, name), 'utf8'));
      const format = parseYaml(text, paperFormatSchema, faulty);
      if (format !== undefined) found.push(format);
    }
  }
  const newest = found.toSorted((a, b) => compareVersions(b.version, a.version));
  return {
    of: (tree) => {
      const format = newest.find((it) => it.tree === tree);
      if (format === undefined) throw new Error(`no form of papers for the ${tree} tree`);
      return format;
    },
    list: () => newest,
    faulty,
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
}
