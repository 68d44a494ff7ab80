import type { PackFault } from '#regulation/pack-fault.ts';
import type { Pack } from '#regulation/pack.ts';
import type { PackExample, PackFolder, PackReading } from '#regulation/read-pack.ts';

/** A pack that was read and checked, with the hash its receipts carry. */
export interface LoadedPack {
  pack: Pack;
  /** SHA-256 over the canonical JSON of the resolved pack, hex. */
  hash: string;
  /** Where it lies: shipped with the program, or the organisation's own. */
  folder: string;
  own: boolean;
  /** `judgement.md`: what the text leaves to people. */
  judgement: string;
  examples: PackExample[];
  /** Its own files as they were written; what it inherits is not among them. */
  files: PackFolder['files'];
}

/** A pack that was released in this system: what it is known by, and its files. */
export interface ReleasedPack {
  key: string;
  content: PackFolder;
}

/** The packs at hand, and those that could not be read. */
export interface PackLibrary {
  /** The newest version of a pack, or the one asked for. */
  find(id: string, version?: string): LoadedPack | undefined;
  /** As `find`, where a campaign already rests on the pack: throws when it has gone from the library. */
  get(id: string, version?: string): LoadedPack;
  list(): LoadedPack[];
  faulty: { folder: string; faults: PackFault[] }[];
  /** The files that stand for an id where another pack inherits from it. */
  filesOf(id: string): PackFolder | undefined;
  /** What is wrong with a pack as it would stand here: its own faults, and an id and version that are taken. */
  check(
    content: PackFolder,
    own?: boolean,
  ): { ok: true; value: PackReading & { hash: string } } | { ok: false; faults: PackFault[] };
  /** Takes in own packs released while the program runs; what it has taken before is passed over. */
  take(released: ReleasedPack[]): void;
}
