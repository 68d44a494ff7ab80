import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions } from '#regulation/choose-version.ts';
import { type PaperFormat, paperFormatSchema } from '#regulation/paper-format.ts';
import { readYaml } from '#regulation/reading/yaml-text.ts';

/** The forms of papers at hand; of two of the same id the higher version. */
export interface PaperFormats {
  /** Throws where there is none for a tree: the program ships one for each. */
  of(tree: PaperFormat['tree']): PaperFormat;
  list(): PaperFormat[];
  /** Files that could not be read, by their names, each with why: line, column, what is wrong. */
  faulty: { file: string; why: string }[];
}

/** Reads the forms of papers in some folders; a folder that is not there is empty. */
export async function loadPaperFormats(folders: string[]): Promise<PaperFormats> {
  const found: PaperFormat[] = [];
  const faulty: PaperFormats['faulty'] = [];
  for (const folder of folders) {
    for (const name of await filesIn(folder)) {
      const file = join(folder, name);
      const { value, faults, place } = readYaml(file, await readFile(file, 'utf8'));
      const [fault] = faults;
      if (fault !== undefined) {
        faulty.push({ file: name, why: `${fault.line}:${fault.column} ${fault.kind}` });
        continue;
      }
      const read = paperFormatSchema.safeParse(value);
      if (read.success) found.push(read.data);
      else
        for (const { path, message } of read.error.issues) {
          const at = place(path as string[], { kind: 'emptyText', params: {} });
          faulty.push({ file: name, why: `${at.line}:${at.column} ${path.join('.')}: ${message}` });
        }
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
