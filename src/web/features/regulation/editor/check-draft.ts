import { type ComparedLine, compareExample } from '#domain/appraisal/compute-example.ts';
import type { PackFault } from '#regulation/pack-fault.ts';
import type { Pack } from '#regulation/pack.ts';
import { type PackFolder, readPack } from '#regulation/read-pack.ts';
import type { Wording } from '#regulation/wording.ts';

export interface ComputedExample {
  file: string;
  title: Wording;
  lines: ComparedLine[];
  fits: boolean;
}

/** What the checker says of a draft as it stands; the pack and its examples once the structure is right. */
export interface CheckedDraft {
  faults: PackFault[];
  pack: Pack | undefined;
  examples: ComputedExample[];
}

/** Checks a draft as the server will when it is released, and computes its examples. */
export function checkDraft(files: PackFolder['files'], parents: Map<string, PackFolder>): CheckedDraft {
  const read = readPack({ files }, (id) => parents.get(id), [...parents.keys()]);
  if (!read.ok) return { faults: read.faults, pack: undefined, examples: [] };
  const { pack, examples } = read.value;
  const computed = examples.map(({ file, example, place }) => {
    const { faults, lines } = compareExample(pack, example);
    return {
      placed: faults.map(({ path, fault }) => place(path, fault)),
      shown: { file, title: example.title, lines, fits: faults.length === 0 },
    };
  });
  return {
    faults: computed.flatMap(({ placed }) => placed),
    pack,
    examples: computed.map(({ shown }) => shown),
  };
}
